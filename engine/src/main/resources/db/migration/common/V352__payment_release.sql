create table payment_release (
  period       varchar(60)  not null,
  participant  varchar(190) not null,
  currency     char(3)      not null,
  paid_with    varchar(60)  not null,
  entry_number bigint       not null,
  primary key (period, participant, currency),
  constraint payment_release_of_hold foreign key (period, participant, currency)
    references payment_hold (period, participant, currency),
  constraint payment_release_entry foreign key (entry_number) references journal_entry (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
