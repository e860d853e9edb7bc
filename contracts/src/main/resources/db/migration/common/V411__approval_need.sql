create table approval_need (
  request_id     bigint        not null,
  seq            int           not null,
  line           varchar(190)  not null,
  approver_group varchar(60)   not null,
  quorum         int           not null,
  due_at         datetime(6)   not null,
  then_group     varchar(60)   not null,
  because        varchar(4000) not null,
  primary key (request_id, seq),
  foreign key (request_id) references approval_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
