create table payout_return (
  period       varchar(48)  not null,
  participant  varchar(190) not null,
  currency     char(3)      not null,
  code         varchar(12)  not null,
  words        varchar(500) not null,
  entry_number bigint       not null,
  returned_by  varchar(100) not null,
  returned_at  datetime(6)  not null,
  primary key (period, participant, currency),
  constraint payout_return_of_payout foreign key (period, participant, currency)
    references payout (period, participant, currency),
  constraint payout_return_entry foreign key (entry_number) references journal_entry (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
