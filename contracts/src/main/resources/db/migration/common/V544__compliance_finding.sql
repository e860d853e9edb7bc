create table compliance_finding (
  id          bigint        not null auto_increment,
  live_key    varchar(64),
  code        varchar(40)   not null,
  contract_id varchar(36),
  sentence    varchar(1000) not null,
  opened_run  bigint        not null,
  opened_at   datetime(6)   not null,
  closed_run  bigint,
  closed_at   datetime(6),
  primary key (id),
  unique (live_key),
  index compliance_finding_contract (contract_id),
  index compliance_finding_closed (closed_run),
  foreign key (opened_run) references compliance_inspection (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
