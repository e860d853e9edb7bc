create table bundle_seal (
  sha256  varchar(64) not null,
  made_at datetime(6) not null,
  seal    mediumblob  not null,
  primary key (sha256)
) default charset=utf8mb4 collate=utf8mb4_bin;
