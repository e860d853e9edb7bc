create trigger library_event_no_delete before delete on library_event for each row
  signal sqlstate '45000' set message_text = 'what happened to a sheet never changes';
