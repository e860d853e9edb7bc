-- Contracts that somebody asked for all at once, from one file.
create table contract_batch (
  number    bigint       not null auto_increment,
  file_name varchar(190) not null,
  signs     boolean      not null,
  asked_by  varchar(100) not null,
  asked_at  datetime(6)  not null,
  primary key (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
