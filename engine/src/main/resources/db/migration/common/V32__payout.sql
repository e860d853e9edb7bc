create table payout (
  period       varchar(10)  not null,
  participant  varchar(190) not null,
  currency     char(3)      not null,
  name         varchar(190) not null,
  amount_minor bigint       not null,
  primary key (period, participant, currency),
  constraint payout_of_run foreign key (period) references payout_run (period),
  constraint payout_positive check (amount_minor > 0)
) default charset=utf8mb4 collate=utf8mb4_bin;
