insert into write_lock (book) values ('metric'), ('exchange_rate');
