alter table pay_period add column (
  reviewed_by   varchar(100),
  reviewed_at   datetime(6),
  reviewed_hash char(64),
  locked_by     varchar(100),
  locked_at     datetime(6),
  locked_hash   char(64)
);
