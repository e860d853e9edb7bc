create table audit_campaign (
  id         bigint       not null auto_increment,
  name       varchar(100) not null,
  seed       varchar(100) not null,
  population int          not null,
  drawn_by   varchar(100) not null,
  drawn_at   datetime(6)  not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
