create table completion (
  contract_id varchar(36) not null,
  made_at     datetime(6) not null,
  sha256      varchar(64) not null,
  content     longblob    not null,
  primary key (contract_id),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
