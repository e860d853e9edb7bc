alter table payout_run modify column period varchar(48) not null;
