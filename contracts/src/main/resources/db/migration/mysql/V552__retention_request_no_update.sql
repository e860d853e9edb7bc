create trigger retention_request_no_update before update on retention_request for each row
  signal sqlstate '45000' set message_text = 'a retention request never changes';
