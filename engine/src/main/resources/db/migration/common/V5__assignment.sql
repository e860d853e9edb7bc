-- From valid_from (included) until valid_until (excluded; without one it never stops).
create table assignment (
  participant_id varchar(100) not null,
  valid_from date not null,
  valid_until date,
  title varchar(100) not null,
  region varchar(100) not null,
  grade varchar(100) not null,
  reports_to varchar(100),
  told_at datetime(6) not null,
  primary key (participant_id, valid_from),
  constraint assignment_of foreign key (participant_id) references participant (participant_id),
  constraint assignment_under foreign key (reports_to) references participant (participant_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
