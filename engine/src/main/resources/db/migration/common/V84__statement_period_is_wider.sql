alter table statement modify column period varchar(48) not null;
