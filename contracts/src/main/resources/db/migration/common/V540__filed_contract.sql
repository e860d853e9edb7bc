create table filed_contract (
  contract_id varchar(36)   not null,
  parties     varchar(2600) not null,
  value_minor bigint,
  currency    char(3),
  signed_on   date,
  starts_on   date,
  ends_on     date,
  text_sha256 varchar(64),
  risk        int,
  risk_band   varchar(16),
  filed_at    datetime(6)   not null,
  primary key (contract_id),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
