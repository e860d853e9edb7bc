create trigger deal_event_refuses_delete before delete on deal_event for each row
  signal sqlstate '45000' set message_text = 'deal_event is append only: a correction is one more line';
