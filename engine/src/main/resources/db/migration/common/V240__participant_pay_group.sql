-- With whom somebody is paid; without one, with everybody who is in no group.
alter table participant add column pay_group varchar(20);
