create table recovery_limit (
  number    bigint        not null auto_increment,
  pay_group varchar(20)   not null,
  fraction  decimal(9, 8) not null,
  set_by    varchar(100)  not null,
  set_at    datetime(6)   not null,
  primary key (number),
  index recovery_limit_group (pay_group)
) default charset=utf8mb4 collate=utf8mb4_bin;
