alter table contract_change add column (
  kind   varchar(16) default 'WORDS' not null,
  answer varchar(2000),
  risk   varchar(16)
);
