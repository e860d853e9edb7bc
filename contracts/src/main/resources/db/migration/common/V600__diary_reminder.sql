create table diary_reminder (
  matter      varchar(60)   not null,
  due         date          not null,
  step        varchar(12)   not null,
  people      varchar(4000) not null,
  reminded_at datetime(6)   not null,
  primary key (matter, due, step)
) default charset=utf8mb4 collate=utf8mb4_bin;
