create table approval_reminder (
  request_id  bigint        not null,
  seq         int           not null,
  step        varchar(16)   not null,
  reminded_at datetime(6)   not null,
  people      varchar(4000) not null,
  primary key (request_id, seq, step),
  foreign key (request_id, seq) references approval_need (request_id, seq)
) default charset=utf8mb4 collate=utf8mb4_bin;
