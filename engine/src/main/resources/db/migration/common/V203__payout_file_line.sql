create table payout_file_line (
  period      varchar(48)  not null,
  method      varchar(12)  not null,
  version     int          not null,
  participant varchar(190) not null,
  currency    char(3)      not null,
  reference   varchar(40)  not null,
  masked      varchar(190) not null,
  primary key (period, method, version, participant, currency),
  index payout_file_line_reference (reference),
  constraint payout_file_line_of_file foreign key (period, method, version)
    references payout_file (period, method, version),
  constraint payout_file_line_of_payout foreign key (period, participant, currency)
    references payout (period, participant, currency)
) default charset=utf8mb4 collate=utf8mb4_bin;
