drop trigger paid_period_no_update;
