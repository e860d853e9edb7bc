create trigger contract_event_no_delete before delete on contract_event for each row
  signal sqlstate '45000' set message_text = 'the event log is append-only';
