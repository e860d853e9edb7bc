create table payout_run (
  period      varchar(10)  not null,
  made_by     varchar(100) not null,
  made_at     datetime(6)  not null,
  primary key (period)
) default charset=utf8mb4 collate=utf8mb4_bin;
