create table contract_comment (
  id          bigint        not null auto_increment,
  contract_id varchar(36)   not null,
  version     int           not null,
  clause      varchar(60)   not null,
  words       varchar(2000) not null,
  said_by     varchar(200)  not null,
  other_side  boolean       not null,
  said_at     datetime(6)   not null,
  primary key (id),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
