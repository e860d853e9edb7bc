create table document_text (
  sha256  varchar(64) not null,
  content longtext    not null,
  primary key (sha256)
) default charset=utf8mb4 collate=utf8mb4_bin;
