insert into write_lock (book) values ('disputes');
