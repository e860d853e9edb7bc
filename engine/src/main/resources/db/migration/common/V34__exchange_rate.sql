-- What was told of one unit of a currency in another on a day. The highest revision holds.
create table exchange_rate (
  happened_on date not null,
  from_currency char(3) not null,
  to_currency char(3) not null,
  revision int not null,
  rate decimal(25, 10) not null,
  source varchar(60) not null,
  told_at datetime(6) not null,
  primary key (happened_on, from_currency, to_currency, revision)
) default charset=utf8mb4 collate=utf8mb4_bin;
