create trigger compliance_tolerance_no_delete before delete on compliance_tolerance for each row
  signal sqlstate '45000' set message_text = 'a tolerance never changes';
