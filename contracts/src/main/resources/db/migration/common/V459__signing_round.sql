create table signing_round (
  id            varchar(36)   not null,
  contract_id   varchar(36)   not null,
  live_contract varchar(36),
  signing_order varchar(16)   not null,
  words         varchar(1000) not null,
  sent_by       varchar(100)  not null,
  sent_at       datetime(6)   not null,
  until         datetime(6)   not null,
  remind_days   int           not null,
  reminded_at   datetime(6)   not null,
  state         varchar(16)   not null,
  closed_at     datetime(6),
  reason        varchar(500),
  primary key (id),
  unique (live_contract),
  index signing_round_contract (contract_id, sent_at),
  foreign key (contract_id) references contract (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
