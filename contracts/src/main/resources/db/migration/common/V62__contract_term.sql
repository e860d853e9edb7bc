create table contract_term (
  contract_id varchar(36)  not null,
  name        varchar(60)  not null,
  written     varchar(300) not null,
  primary key (contract_id, name),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
