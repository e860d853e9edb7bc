-- The sealed paper of a statement's version, made when first asked for and never again.
create table statement_paper (
  period      varchar(80)  not null,
  participant varchar(190) not null,
  currency    char(3)      not null,
  version     int          not null,
  made_at     datetime(6)  not null,
  sha256      char(64)     not null,
  content     longblob     not null,
  primary key (period, participant, currency, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
