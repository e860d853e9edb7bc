alter table pay_period add constraint pay_period_group_start unique (pay_group, from_day);
