create table participant (
  participant_id varchar(100) not null primary key,
  name varchar(200) not null,
  told_at datetime(6) not null
) default charset=utf8mb4 collate=utf8mb4_bin;
