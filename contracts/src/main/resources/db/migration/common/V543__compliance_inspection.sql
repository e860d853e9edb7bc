create table compliance_inspection (
  id         bigint       not null auto_increment,
  started_at datetime(6)  not null,
  ended_at   datetime(6)  not null,
  started_by varchar(100) not null,
  found      int          not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
