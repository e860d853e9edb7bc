create table recovery_limit_asked (
  number    bigint        not null auto_increment,
  pay_group varchar(20)   not null,
  fraction  decimal(9, 8) not null,
  from_day  date          not null,
  asked_by  varchar(100)  not null,
  asked_at  datetime(6)   not null,
  primary key (number),
  index recovery_limit_asked_group (pay_group, from_day)
) default charset=utf8mb4 collate=utf8mb4_bin;
