alter table journal_entry modify column origin varchar(48);
