create table payee_details (
  participant varchar(190) not null,
  currency    char(3)      not null,
  version     int          not null,
  valid_from  date         not null,
  method      varchar(12)  not null,
  masked      varchar(190) not null,
  secret      mediumtext   not null,
  entered_by  varchar(100) not null,
  entered_at  datetime(6)  not null,
  primary key (participant, currency, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
