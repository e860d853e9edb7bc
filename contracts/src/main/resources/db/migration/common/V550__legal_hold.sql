create table legal_hold (
  id          bigint       not null auto_increment,
  contract_id varchar(36)  not null,
  reason      varchar(500) not null,
  placed_by   varchar(100) not null,
  placed_at   datetime(6)  not null,
  primary key (id),
  index legal_hold_contract (contract_id),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
