create table plan_sign_off (
  digest        char(64)      not null,
  number        int           not null,
  code          varchar(40)   not null,
  line_from     int           not null,
  column_from   int           not null,
  path          varchar(1000) not null,
  what          varchar(4000) not null,
  way_out       varchar(4000) not null,
  signed_by     varchar(100)  not null,
  signed_at     datetime(6)   not null,
  reason        varchar(500),
  primary key (digest, number),
  constraint plan_sign_off_plan foreign key (digest) references published_plan (digest)
) default charset=utf8mb4 collate=utf8mb4_bin;
