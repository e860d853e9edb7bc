-- A digest of everything that a finished run rests on and of the books as it left them: the next one with the same changes nothing.
alter table calculation_run add column inputs char(64);
