create table app_user (
  id char(36) not null primary key,
  login varchar(64) not null unique,
  name varchar(120) not null,
  role varchar(20) not null,
  participant_id varchar(64),
  password_hash varchar(100) not null,
  enabled boolean not null
) default character set utf8mb4 collate utf8mb4_bin
