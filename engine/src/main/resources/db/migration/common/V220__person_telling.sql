-- What was known of a person, one revision per change; the highest one told by a moment held then.
create table person_telling (
  participant_id varchar(100) not null,
  revision       int          not null,
  told_at        datetime(6)  not null,
  content        mediumtext   not null,
  primary key (participant_id, revision)
) default charset=utf8mb4 collate=utf8mb4_bin;
