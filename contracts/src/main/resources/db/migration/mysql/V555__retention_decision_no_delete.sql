create trigger retention_decision_no_delete before delete on retention_decision for each row
  signal sqlstate '45000' set message_text = 'a retention decision never changes';
