-- Who stood on the team of which deal, by a line that says so: how the deals of a few people are found among all.
create table deal_member (
  participant varchar(100) not null,
  deal_id varchar(100) not null,
  line_number bigint not null,
  primary key (participant, deal_id, line_number)
) default charset=utf8mb4 collate=utf8mb4_bin;
