-- Lines are numbered without gaps in the order they were learned; nth counts the lines of one deal from one source.
create table deal_event (
  line_number bigint not null primary key,
  source varchar(60) not null,
  deal_id varchar(100) not null,
  nth int not null,
  kind varchar(20) not null,
  happened_on date not null,
  content mediumtext not null,
  digest char(64) not null,
  recorded_at datetime(6) not null,
  constraint deal_event_one_after_the_other unique (deal_id, source, nth)
) default charset=utf8mb4 collate=utf8mb4_bin;
