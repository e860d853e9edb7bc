create table letter_policy_decided (
  asked      bigint       not null,
  confirmed  boolean      not null,
  decided_by varchar(100) not null,
  decided_at datetime(6)  not null,
  primary key (asked),
  constraint letter_policy_decided_of foreign key (asked) references letter_policy_asked (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
