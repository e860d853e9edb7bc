create table contract_signature (
  contract_id      varchar(36)  not null,
  seq              int          not null,
  role             varchar(16)  not null,
  field            varchar(40)  not null,
  signer           varchar(100) not null,
  cert_sha256      varchar(64)  not null,
  sigvalue_sha256  varchar(64)  not null,
  prev_sha256      varchar(64),
  booking_id       varchar(190) not null,
  booking_revision int          not null,
  booking_hash     varchar(64)  not null,
  signed_at        datetime(6)  not null,
  verdict          varchar(20)  not null,
  primary key (contract_id, seq),
  unique (contract_id, field),
  unique (sigvalue_sha256),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
