create trigger compliance_tolerance_no_update before update on compliance_tolerance for each row
  signal sqlstate '45000' set message_text = 'a tolerance never changes';
