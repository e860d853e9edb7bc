insert into append_lock (book) values ('journal'), ('bookings');
