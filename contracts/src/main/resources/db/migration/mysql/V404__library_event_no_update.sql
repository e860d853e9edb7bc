create trigger library_event_no_update before update on library_event for each row
  signal sqlstate '45000' set message_text = 'what happened to a sheet never changes';
