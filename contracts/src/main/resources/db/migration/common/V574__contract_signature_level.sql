alter table contract_signature add column legal_level varchar(8) default 'SES' not null;
