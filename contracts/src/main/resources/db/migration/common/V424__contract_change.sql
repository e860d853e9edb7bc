create table contract_change (
  id          bigint       not null auto_increment,
  contract_id varchar(36)  not null,
  version     int          not null,
  clause      varchar(60)  not null,
  title       varchar(300) not null,
  body        longtext     not null,
  why         varchar(500) not null,
  proposed_by varchar(200) not null,
  proposed_at datetime(6)  not null,
  state       varchar(16)  not null,
  decided_by  varchar(100),
  decided_at  datetime(6),
  primary key (id),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
