-- From when until when a contract runs and what follows; of several tellings the last one holds.
create table contract_tenure (
  number         bigint        not null auto_increment,
  contract_id    varchar(36)   not null,
  starts         date          not null,
  ends           date          not null,
  renewal        varchar(12)   not null,
  renewal_months int           not null,
  notice_days    int           not null,
  uplift         decimal(12,8) not null,
  currency       char(3),
  yearly_minor   bigint,
  told_by        varchar(100)  not null,
  told_at        datetime(6)   not null,
  primary key (number),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
