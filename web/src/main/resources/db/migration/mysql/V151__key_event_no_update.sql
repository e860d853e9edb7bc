create trigger key_event_no_update before update on key_event for each row
  signal sqlstate '45000' set message_text = 'what was done to keys never changes';
