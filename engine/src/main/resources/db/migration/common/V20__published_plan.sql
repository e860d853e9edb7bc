create table published_plan (
  digest          char(64)     not null,
  name            varchar(190) not null,
  version         int          not null,
  effective_from  date         not null,
  effective_until date         not null,
  document        mediumtext   not null,
  published_by    varchar(100) not null,
  published_at    datetime(6)  not null,
  primary key (digest),
  constraint published_plan_version unique (name, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
