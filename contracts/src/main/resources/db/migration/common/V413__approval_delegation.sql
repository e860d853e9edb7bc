create table approval_delegation (
  id             bigint       not null auto_increment,
  from_login     varchar(100) not null,
  to_login       varchar(100) not null,
  approver_group varchar(60)  not null,
  from_day       date         not null,
  until_day      date         not null,
  made_at        datetime(6)  not null,
  primary key (id),
  index approval_delegation_to (to_login)
) default charset=utf8mb4 collate=utf8mb4_bin;
