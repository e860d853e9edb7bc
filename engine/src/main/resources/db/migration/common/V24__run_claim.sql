create table run_claim (
  id      int          not null,
  run_id  bigint,
  owner   varchar(200),
  beat_at datetime(6),
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
