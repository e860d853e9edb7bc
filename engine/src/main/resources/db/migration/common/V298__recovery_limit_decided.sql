create table recovery_limit_decided (
  asked      bigint       not null,
  confirmed  boolean      not null,
  decided_by varchar(100) not null,
  decided_at datetime(6)  not null,
  primary key (asked),
  constraint recovery_limit_decided_of foreign key (asked) references recovery_limit_asked (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
