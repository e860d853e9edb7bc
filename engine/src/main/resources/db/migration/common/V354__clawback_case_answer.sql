create table clawback_case_answer (
  case_id  char(64)     not null,
  posted   boolean      not null,
  words    varchar(300) not null,
  given_by varchar(100) not null,
  given_at datetime(6)  not null,
  primary key (case_id),
  constraint clawback_case_answer_case foreign key (case_id) references clawback_case (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
