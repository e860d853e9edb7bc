create table signature_release (
  period       varchar(60)   not null,
  deal         varchar(190)  not null,
  booking      varchar(220)  not null,
  booking_hash char(64)      not null,
  document     varchar(64)   not null,
  verdict      varchar(1000) not null,
  checked_at   datetime(6)   not null,
  asked_by     varchar(100),
  confirmed_by varchar(100),
  reason       varchar(500),
  primary key (period, deal)
) default charset=utf8mb4 collate=utf8mb4_bin;
