create table log_anchor (
  seq      int         not null,
  made_at  datetime(6) not null,
  content  longtext    not null,
  sha256   varchar(64) not null,
  token    mediumblob  not null,
  primary key (seq),
  unique (sha256)
) default charset=utf8mb4 collate=utf8mb4_bin;
