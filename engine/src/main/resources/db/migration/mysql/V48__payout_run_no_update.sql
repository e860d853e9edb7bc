create trigger payout_run_no_update before update on payout_run for each row
  signal sqlstate '45000' set message_text = 'a payout run never changes';
