alter table journal_entry modify column period varchar(48) not null;
