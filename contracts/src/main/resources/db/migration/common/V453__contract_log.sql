create table contract_log (
  contract_id varchar(36) not null,
  seq         int         not null,
  sha256      varchar(64) not null,
  anchored    int         not null,
  primary key (contract_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
