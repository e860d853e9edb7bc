alter table contract_comment add column shared boolean default false not null;
