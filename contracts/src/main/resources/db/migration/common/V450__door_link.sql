create table door_link (
  id           varchar(36)  not null,
  purpose      varchar(40)  not null,
  subject      varchar(190) not null,
  token_sha256 varchar(64)  not null,
  made_at      datetime(6)  not null,
  expires_at   datetime(6)  not null,
  closed_at    datetime(6),
  code_sha256  varchar(64),
  code_until   datetime(6),
  code_tries   int          not null,
  codes_sent   int          not null,
  codes_since  datetime(6),
  primary key (id),
  unique (token_sha256),
  index door_link_subject (purpose, subject)
) default charset=utf8mb4 collate=utf8mb4_bin;
