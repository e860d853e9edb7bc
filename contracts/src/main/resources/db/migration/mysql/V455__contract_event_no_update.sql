create trigger contract_event_no_update before update on contract_event for each row
  signal sqlstate '45000' set message_text = 'the event log is append-only';
