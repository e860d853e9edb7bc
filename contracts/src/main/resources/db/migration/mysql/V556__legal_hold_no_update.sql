create trigger legal_hold_no_update before update on legal_hold for each row
  signal sqlstate '45000' set message_text = 'a legal hold never changes';
