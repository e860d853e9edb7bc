alter table pay_period modify column name varchar(60) not null;
