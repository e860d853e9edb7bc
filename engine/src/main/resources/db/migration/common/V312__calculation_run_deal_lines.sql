-- How many lines the journal of deals had when the run looked at it.
alter table calculation_run add column deal_lines bigint;
