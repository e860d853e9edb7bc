-- Whoever writes in a book takes its row first, so writers of one book go one after the other.
create table write_lock (
  book varchar(20) not null primary key
) default charset=utf8mb4 collate=utf8mb4_bin;
