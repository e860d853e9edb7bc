-- How a dispute ended, once. A corrected fact has its line of the deal journal, what is paid by hand its adjustment.
create table dispute_answer (
  dispute      bigint        not null,
  verdict      varchar(12)   not null,
  reason       varchar(24)   not null,
  words        varchar(1000) not null,
  fact_kind    varchar(24),
  fact_value   varchar(500),
  journal_line bigint,
  after_entry  bigint,
  adjustment   bigint,
  given_by     varchar(100)  not null,
  given_at     datetime(6)   not null,
  primary key (dispute),
  constraint dispute_answer_of foreign key (dispute) references dispute (number),
  constraint dispute_answer_adjusts foreign key (adjustment) references adjustment (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
