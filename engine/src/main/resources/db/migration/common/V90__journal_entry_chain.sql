alter table journal_entry add column chain char(64);
