create table contract_preservation (
  contract_id  varchar(36)   not null,
  proven_until datetime(6),
  tried_at     datetime(6)   not null,
  failure      varchar(1000),
  primary key (contract_id),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
