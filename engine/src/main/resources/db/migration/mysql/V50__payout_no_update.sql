create trigger payout_no_update before update on payout for each row
  signal sqlstate '45000' set message_text = 'a payout never changes';
