-- What happened to an obligation on one of its due days; a fact that decides on a waiver names the one that asked.
create table obligation_fact (
  number        bigint        not null auto_increment,
  obligation_id bigint        not null,
  due           date          not null,
  kind          varchar(12)   not null,
  onward        boolean       not null,
  words         varchar(1000) not null,
  file_sha256   varchar(64),
  file_name     varchar(150),
  asked         bigint,
  told_by       varchar(100)  not null,
  told_at       datetime(6)   not null,
  primary key (number),
  unique (asked),
  index obligation_fact_due (obligation_id, due),
  foreign key (obligation_id) references obligation (id),
  foreign key (file_sha256) references obligation_file (sha256),
  foreign key (asked) references obligation_fact (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
