create table pay_period_event (
  number  bigint       not null auto_increment,
  period  varchar(60)  not null,
  state   varchar(12)  not null,
  done_by varchar(100) not null,
  done_at datetime(6)  not null,
  content char(64)     not null,
  words   varchar(200) not null,
  primary key (number),
  index pay_period_event_period (period)
) default charset=utf8mb4 collate=utf8mb4_bin;
