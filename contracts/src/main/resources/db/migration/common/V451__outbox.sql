create table outbox (
  seq        bigint       not null auto_increment,
  id         varchar(36)  not null,
  subject    varchar(36)  not null,
  recipient  varchar(254) not null,
  title      varchar(300) not null,
  hidden     mediumtext   not null,
  written_at datetime(6)  not null,
  primary key (seq),
  unique (id),
  index outbox_subject (subject)
) default charset=utf8mb4 collate=utf8mb4_bin;
