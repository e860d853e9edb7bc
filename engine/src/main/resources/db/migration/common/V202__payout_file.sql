create table payout_file (
  period     varchar(48)  not null,
  method     varchar(12)  not null,
  version    int          not null,
  name       varchar(190) not null,
  media_type varchar(60)  not null,
  sha256     char(64)     not null,
  secret     longtext     not null,
  pay_on     date         not null,
  reason     varchar(500) not null,
  made_by    varchar(100) not null,
  made_at    datetime(6)  not null,
  primary key (period, method, version),
  constraint payout_file_of_run foreign key (period) references payout_run (period)
) default charset=utf8mb4 collate=utf8mb4_bin;
