create table accounting_period (
  period      varchar(48)  not null,
  from_day    date         not null,
  until_day   date         not null,
  policy      mediumtext   not null,
  digest      char(64)     not null,
  closed_at   datetime(6)  not null,
  written_at  datetime(6)  not null,
  primary key (period)
) default charset=utf8mb4 collate=utf8mb4_bin;
