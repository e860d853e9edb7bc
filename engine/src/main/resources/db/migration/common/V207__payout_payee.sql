create table payout_payee (
  period      varchar(48)  not null,
  participant varchar(190) not null,
  currency    char(3)      not null,
  version     int          not null,
  primary key (period, participant, currency),
  constraint payout_payee_of_payout foreign key (period, participant, currency)
    references payout (period, participant, currency),
  constraint payout_payee_details foreign key (participant, currency, version)
    references payee_details (participant, currency, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
