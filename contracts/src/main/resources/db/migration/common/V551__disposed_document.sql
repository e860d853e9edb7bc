create table disposed_document (
  sha256      varchar(64) not null,
  contract_id varchar(36) not null,
  byte_length int         not null,
  request_id  bigint      not null,
  disposed_at datetime(6) not null,
  primary key (sha256),
  index disposed_document_contract (contract_id),
  foreign key (request_id) references retention_decision (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
