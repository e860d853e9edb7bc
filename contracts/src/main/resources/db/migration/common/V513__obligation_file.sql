-- Files that prove that obligations were met, each once.
create table obligation_file (
  sha256     varchar(64) not null,
  media_type varchar(60) not null,
  content    longblob    not null,
  stored_at  datetime(6) not null,
  primary key (sha256)
) default charset=utf8mb4 collate=utf8mb4_bin;
