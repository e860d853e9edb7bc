alter table calculation_run modify column period varchar(48) not null;
