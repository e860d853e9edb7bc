create table calculation_run (
  id           bigint        not null auto_increment,
  period       varchar(10)   not null,
  state        varchar(12)   not null,
  requested_by varchar(100)  not null,
  started_at   datetime(6)   not null,
  ended_at     datetime(6),
  stage        varchar(200)  not null,
  percent      int           not null,
  entries      int           not null,
  statements   int           not null,
  message      varchar(2000) not null,
  restart_of   bigint,
  primary key (id),
  index calculation_run_period (period)
) default charset=utf8mb4 collate=utf8mb4_bin;
