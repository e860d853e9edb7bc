-- Whoever appends takes the row of the book first; appenders of one book go one after the other.
create table append_lock (
  book varchar(20) not null primary key
) default charset=utf8mb4 collate=utf8mb4_bin;
