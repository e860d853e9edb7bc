create table contract_wording (
  contract_id varchar(36)  not null,
  version     int          not null,
  clause      varchar(60)  not null,
  title       varchar(300) not null,
  body        longtext     not null,
  risk        varchar(16)  not null,
  why         varchar(500) not null,
  primary key (contract_id, version, clause),
  foreign key (contract_id, version) references contract_draft (contract_id, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
