create trigger payout_no_delete before delete on payout for each row
  signal sqlstate '45000' set message_text = 'a payout never changes';
