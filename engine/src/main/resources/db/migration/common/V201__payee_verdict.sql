create table payee_verdict (
  participant varchar(190) not null,
  currency    char(3)      not null,
  version     int          not null,
  verdict     varchar(12)  not null,
  decided_by  varchar(100) not null,
  decided_at  datetime(6)  not null,
  primary key (participant, currency, version),
  constraint payee_verdict_of_details foreign key (participant, currency, version)
    references payee_details (participant, currency, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
