create trigger retention_decision_no_update before update on retention_decision for each row
  signal sqlstate '45000' set message_text = 'a retention decision never changes';
