create table ledger_head (
  id          int    not null,
  last_number bigint not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
