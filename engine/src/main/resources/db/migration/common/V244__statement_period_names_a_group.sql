alter table statement modify column period varchar(60) not null;
