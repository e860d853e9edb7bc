create table library_sheet (
  kind         varchar(16)  not null,
  sheet_id     varchar(60)  not null,
  version      int          not null,
  bundle       varchar(140) not null,
  content      longtext     not null,
  sha256       varchar(64)  not null,
  state        varchar(16)  not null,
  saves        int          not null,
  written_by   varchar(100) not null,
  written_at   datetime(6)  not null,
  published_by varchar(100),
  published_at datetime(6),
  primary key (kind, sheet_id, version),
  index library_sheet_bundle (bundle),
  index library_sheet_state (state)
) default charset=utf8mb4 collate=utf8mb4_bin;
