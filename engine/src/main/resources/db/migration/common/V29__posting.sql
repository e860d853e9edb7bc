create table posting (
  entry_number bigint      not null,
  line         int         not null,
  account      varchar(24) not null,
  direction    varchar(6)  not null,
  currency     char(3)     not null,
  amount_minor bigint      not null,
  primary key (entry_number, line),
  constraint posting_entry foreign key (entry_number) references journal_entry (number),
  constraint posting_positive check (amount_minor > 0)
) default charset=utf8mb4 collate=utf8mb4_bin;
