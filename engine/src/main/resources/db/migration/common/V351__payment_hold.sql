create table payment_hold (
  period       varchar(60)  not null,
  participant  varchar(190) not null,
  currency     char(3)      not null,
  amount_minor bigint       not null,
  words        varchar(300) not null,
  entry_number bigint       not null,
  primary key (period, participant, currency),
  constraint payment_hold_entry foreign key (entry_number) references journal_entry (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
