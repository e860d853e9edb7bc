alter table outbox add column (
  state   varchar(16) default 'QUEUED' not null,
  tries   int default 0 not null,
  next_at datetime(6),
  sent_at datetime(6),
  answer  varchar(500)
);
