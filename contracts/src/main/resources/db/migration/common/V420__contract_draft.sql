create table contract_draft (
  contract_id varchar(36)  not null,
  version     int          not null,
  written_by  varchar(200) not null,
  written_at  datetime(6)  not null,
  note        varchar(500) not null,
  primary key (contract_id, version),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
