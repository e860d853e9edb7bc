-- The bytes of the files that were added to disputes, once for each digest.
create table dispute_file_content (
  digest  char(64)   not null,
  content mediumblob not null,
  primary key (digest)
) default charset=utf8mb4 collate=utf8mb4_bin;
