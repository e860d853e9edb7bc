create table retention_decision (
  request_id bigint       not null,
  confirmed  boolean      not null,
  decided_by varchar(100) not null,
  decided_at datetime(6)  not null,
  primary key (request_id),
  foreign key (request_id) references retention_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
