create table dispute_file (
  number     bigint       not null auto_increment,
  dispute    bigint       not null,
  name       varchar(190) not null,
  kind       varchar(8)   not null,
  size_bytes bigint       not null,
  digest     char(64)     not null,
  added_by   varchar(100) not null,
  added_at   datetime(6)  not null,
  primary key (number),
  constraint dispute_file_of foreign key (dispute) references dispute (number),
  constraint dispute_file_holds foreign key (digest) references dispute_file_content (digest)
) default charset=utf8mb4 collate=utf8mb4_bin;
