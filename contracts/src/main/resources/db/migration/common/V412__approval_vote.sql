create table approval_vote (
  request_id bigint       not null,
  seq        int          not null,
  voter      varchar(100) not null,
  stands_for varchar(100) not null,
  granted    boolean      not null,
  reason     varchar(500) not null,
  voted_at   datetime(6)  not null,
  primary key (request_id, seq, voter),
  foreign key (request_id, seq) references approval_need (request_id, seq)
) default charset=utf8mb4 collate=utf8mb4_bin;
