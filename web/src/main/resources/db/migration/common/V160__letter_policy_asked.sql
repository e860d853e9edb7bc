create table letter_policy_asked (
  number   bigint       not null auto_increment,
  policy   varchar(10)  not null,
  from_day date         not null,
  asked_by varchar(100) not null,
  asked_at datetime(6)  not null,
  primary key (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
