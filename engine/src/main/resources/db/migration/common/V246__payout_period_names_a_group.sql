alter table payout modify column period varchar(60) not null;
