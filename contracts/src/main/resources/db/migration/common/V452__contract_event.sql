create table contract_event (
  contract_id varchar(36) not null,
  seq         int         not null,
  content     mediumtext  not null,
  sha256      varchar(64) not null,
  primary key (contract_id, seq),
  unique (sha256)
) default charset=utf8mb4 collate=utf8mb4_bin;
