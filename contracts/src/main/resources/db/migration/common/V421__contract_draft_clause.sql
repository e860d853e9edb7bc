create table contract_draft_clause (
  contract_id varchar(36)  not null,
  version     int          not null,
  seq         int          not null,
  clause      varchar(60)  not null,
  title       varchar(300) not null,
  words       longtext     not null,
  primary key (contract_id, version, seq),
  foreign key (contract_id, version) references contract_draft (contract_id, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
