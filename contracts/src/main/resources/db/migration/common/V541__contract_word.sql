create table contract_word (
  word        varchar(60) not null,
  contract_id varchar(36) not null,
  primary key (word, contract_id),
  index contract_word_contract (contract_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
