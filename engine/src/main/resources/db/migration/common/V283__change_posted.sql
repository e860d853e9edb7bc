create table change_posted (
  run_id bigint   not null,
  id     char(64) not null,
  primary key (run_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
