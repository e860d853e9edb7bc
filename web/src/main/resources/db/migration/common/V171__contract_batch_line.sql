-- One contract of a batch: what was typed for it, and what came of it.
create table contract_batch_line (
  batch       bigint        not null,
  line        int           not null,
  booking_id  varchar(190)  not null,
  typed       mediumtext    not null,
  contract_id varchar(36),
  refused     varchar(2000),
  done_at     datetime(6),
  primary key (batch, line),
  index contract_batch_line_done (done_at, batch, line),
  constraint contract_batch_line_of_batch foreign key (batch) references contract_batch (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
