alter table journal_entry modify column period varchar(60) not null;
