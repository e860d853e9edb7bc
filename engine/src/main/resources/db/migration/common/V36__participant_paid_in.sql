-- The currency of the pay; without one it is the plan's.
alter table participant add column paid_in char(3);
