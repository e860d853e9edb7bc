create table dispute_note (
  number     bigint        not null auto_increment,
  dispute    bigint        not null,
  words      varchar(1000) not null,
  written_by varchar(100)  not null,
  written_at datetime(6)   not null,
  primary key (number),
  constraint dispute_note_of foreign key (dispute) references dispute (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
