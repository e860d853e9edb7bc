-- Up to which line of the journal the teams are told in deal_member.
create table deal_member_told (
  id int not null primary key,
  last_line bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;
