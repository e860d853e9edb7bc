create table change_approval (
  run_id      bigint       not null,
  id          char(64)     not null,
  approved_by varchar(100) not null,
  approved_at datetime(6)  not null,
  primary key (run_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
