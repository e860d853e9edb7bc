create table adjustment_verdict (
  adjustment   bigint       not null,
  confirmed    boolean      not null,
  words        varchar(400) not null,
  period       varchar(60),
  entry_number bigint,
  decided_by   varchar(100) not null,
  decided_at   datetime(6)  not null,
  primary key (adjustment),
  constraint adjustment_verdict_of foreign key (adjustment) references adjustment (number),
  constraint adjustment_verdict_entry foreign key (entry_number) references journal_entry (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
