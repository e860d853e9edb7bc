create trigger legal_hold_no_delete before delete on legal_hold for each row
  signal sqlstate '45000' set message_text = 'a legal hold never changes';
