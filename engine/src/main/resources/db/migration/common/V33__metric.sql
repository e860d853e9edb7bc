-- What was told of a number of somebody on a day. The highest revision holds; without a figure there is none any more.
create table metric (
  happened_on date not null,
  participant_id varchar(100) not null,
  name varchar(100) not null,
  revision int not null,
  figure decimal(25, 10),
  source varchar(60) not null,
  told_at datetime(6) not null,
  primary key (happened_on, participant_id, name, revision)
) default charset=utf8mb4 collate=utf8mb4_bin;
