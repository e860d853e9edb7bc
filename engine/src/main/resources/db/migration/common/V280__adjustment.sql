create table adjustment (
  number        bigint       not null auto_increment,
  participant   varchar(190) not null,
  currency      char(3)      not null,
  amount_minor  bigint       not null,
  reason        varchar(24)  not null,
  words         varchar(400) not null,
  evidence      varchar(500) not null,
  attachment    char(64),
  corrects      bigint,
  entered_by    varchar(100) not null,
  entered_at    datetime(6)  not null,
  primary key (number),
  constraint adjustment_not_zero check (amount_minor <> 0),
  constraint adjustment_corrects foreign key (corrects) references journal_entry (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
