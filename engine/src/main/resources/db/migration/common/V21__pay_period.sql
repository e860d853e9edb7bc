create table pay_period (
  name          varchar(10)  not null,
  from_day      date         not null,
  until_day     date         not null,
  state         varchar(12)  not null,
  calculated_by varchar(100),
  calculated_at datetime(6),
  calculated_hash char(64),
  approved_by   varchar(100),
  approved_at   datetime(6),
  approved_hash char(64),
  paid_by       varchar(100),
  paid_at       datetime(6),
  paid_hash     char(64),
  primary key (name),
  constraint pay_period_start unique (from_day)
) default charset=utf8mb4 collate=utf8mb4_bin;
