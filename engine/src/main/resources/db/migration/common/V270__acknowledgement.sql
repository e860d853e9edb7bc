create table acknowledgement (
  concern         char(64)      not null,
  period          varchar(60)   not null,
  kind            varchar(60)   not null,
  about           varchar(1000) not null,
  what            varchar(1000) not null,
  note            varchar(1000) not null,
  acknowledged_by varchar(100)  not null,
  acknowledged_at datetime(6)   not null,
  primary key (concern),
  index acknowledgement_period (period)
) default charset=utf8mb4 collate=utf8mb4_bin;
