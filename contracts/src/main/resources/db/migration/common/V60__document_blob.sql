create table document_blob (
  sha256      varchar(64) not null,
  byte_length int         not null,
  content     longblob    not null,
  stored_at   datetime(6) not null,
  primary key (sha256)
) default charset=utf8mb4 collate=utf8mb4_bin;
