create table obligation (
  id          bigint        not null auto_increment,
  contract_id varchar(36)   not null,
  kind        varchar(12)   not null,
  obliged     varchar(10)   not null,
  words       varchar(1000) not null,
  due_rule    varchar(60)   not null,
  owner       varchar(100)  not null,
  holds_pay   boolean       not null,
  told_by     varchar(100)  not null,
  told_at     datetime(6)   not null,
  primary key (id),
  index obligation_owner (owner),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
