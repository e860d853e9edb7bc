create table statement (
  period         varchar(10)  not null,
  participant    varchar(190) not null,
  currency       char(3)      not null,
  version        int          not null,
  calculated_at  datetime(6)  not null,
  run_id         bigint       not null,
  as_of          bigint       not null,
  content_digest char(64)     not null,
  content        mediumtext   not null,
  primary key (period, participant, currency, version),
  index statement_participant (participant, period)
) default charset=utf8mb4 collate=utf8mb4_bin;
