-- What was said to the end of a contract: notices, renewals by agreement, terminations.
create table renewal_fact (
  number       bigint        not null auto_increment,
  contract_id  varchar(36)   not null,
  kind         varchar(12)   not null,
  side         varchar(10)   not null,
  on_day       date          not null,
  ends         date,
  currency     char(3),
  yearly_minor bigint,
  words        varchar(1000) not null,
  told_by      varchar(100)  not null,
  told_at      datetime(6)   not null,
  primary key (number),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
