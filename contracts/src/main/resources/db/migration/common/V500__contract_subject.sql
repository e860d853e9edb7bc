alter table contract add column subject varchar(20) default 'BOOKING' not null;
