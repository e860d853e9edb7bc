create table library_event (
  seq      bigint       not null auto_increment,
  kind     varchar(16)  not null,
  sheet_id varchar(60)  not null,
  version  int          not null,
  what     varchar(16)  not null,
  sha256   varchar(64)  not null,
  done_by  varchar(100) not null,
  done_at  datetime(6)  not null,
  remark   varchar(500) not null,
  primary key (seq),
  index library_event_sheet (kind, sheet_id, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
