create trigger pay_period_event_no_delete before delete on pay_period_event for each row
  signal sqlstate '45000' set message_text = 'the events of pay periods are append-only';
