create table signature_override_asked (
  number   bigint        not null auto_increment,
  period   varchar(60)   not null,
  deal     varchar(190)  not null,
  finding  varchar(1200) not null,
  reason   varchar(500)  not null,
  asked_by varchar(100)  not null,
  asked_at datetime(6)   not null,
  primary key (number),
  index signature_override_asked_period (period, deal)
) default charset=utf8mb4 collate=utf8mb4_bin;
