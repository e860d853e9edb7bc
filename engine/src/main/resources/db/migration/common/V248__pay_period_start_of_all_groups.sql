alter table pay_period drop constraint pay_period_start;
