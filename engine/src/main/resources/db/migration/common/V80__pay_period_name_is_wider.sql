alter table pay_period modify column name varchar(48) not null;
