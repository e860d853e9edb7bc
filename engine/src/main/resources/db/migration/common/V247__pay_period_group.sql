alter table pay_period add column pay_group varchar(20) default 'everybody' not null;
