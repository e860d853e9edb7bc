create table retention_request (
  id          bigint       not null auto_increment,
  kind        varchar(16)  not null,
  contract_id varchar(36),
  hold_id     bigint,
  class_name  varchar(60),
  template    varchar(60),
  years       int,
  from_day    date,
  reason      varchar(500) not null,
  asked_by    varchar(100) not null,
  asked_at    datetime(6)  not null,
  primary key (id),
  index retention_request_contract (contract_id),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
