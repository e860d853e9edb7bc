create table approval_request (
  id        bigint       not null auto_increment,
  matter    varchar(60)  not null,
  content   varchar(64)  not null,
  title     varchar(300) not null,
  authors   varchar(2000) not null,
  policy    varchar(190) not null,
  asked_at  datetime(6)  not null,
  closed_at datetime(6),
  primary key (id),
  unique (matter, content)
) default charset=utf8mb4 collate=utf8mb4_bin;
