alter table contract add column level_asked varchar(8) default 'SES' not null;
