alter table calculation_run modify column period varchar(60) not null;
