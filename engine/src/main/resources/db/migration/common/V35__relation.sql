-- Who is what to whom beside the hierarchy, from valid_from (included) until valid_until (excluded; without one it never stops).
create table relation (
  participant_id varchar(100) not null,
  related_as varchar(100) not null,
  related_to varchar(100) not null,
  valid_from date not null,
  valid_until date,
  told_at datetime(6) not null,
  primary key (participant_id, related_as, related_to, valid_from),
  constraint relation_of foreign key (participant_id) references participant (participant_id),
  constraint relation_to foreign key (related_to) references participant (participant_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
