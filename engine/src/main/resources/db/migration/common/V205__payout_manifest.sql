create table payout_manifest (
  period       varchar(48)  not null,
  version      int          not null,
  content      longtext     not null,
  company_seal mediumtext   not null,
  payer_seal   mediumtext   not null,
  made_by      varchar(100) not null,
  made_at      datetime(6)  not null,
  primary key (period, version),
  constraint payout_manifest_of_run foreign key (period) references payout_run (period)
) default charset=utf8mb4 collate=utf8mb4_bin;
