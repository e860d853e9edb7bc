insert into write_lock (book) values ('people'), ('journal'), ('bookings');
