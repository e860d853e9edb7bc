create table signature_override_decided (
  asked      bigint       not null,
  confirmed  boolean      not null,
  decided_by varchar(100) not null,
  decided_at datetime(6)  not null,
  primary key (asked),
  constraint signature_override_decided_of
    foreign key (asked) references signature_override_asked (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
