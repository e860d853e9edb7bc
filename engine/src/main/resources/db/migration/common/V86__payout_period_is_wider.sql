alter table payout modify column period varchar(48) not null;
