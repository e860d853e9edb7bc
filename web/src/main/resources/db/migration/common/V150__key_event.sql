create table key_event (
  id       varchar(36)  not null,
  serial   varchar(60)  not null,
  signer   varchar(300) not null,
  what     varchar(30)  not null,
  words    varchar(500) not null,
  done_by  varchar(100) not null,
  done_at  datetime(6)  not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
