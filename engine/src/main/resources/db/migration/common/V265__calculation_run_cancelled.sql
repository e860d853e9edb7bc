alter table calculation_run add column cancelled_by varchar(100);
