create table contract_revision (
  contract_id varchar(36) not null,
  seq         int         not null,
  byte_length int         not null,
  sha256      varchar(64) not null,
  primary key (contract_id, seq),
  foreign key (contract_id) references contract (id),
  foreign key (sha256) references document_blob (sha256)
) default charset=utf8mb4 collate=utf8mb4_bin;
