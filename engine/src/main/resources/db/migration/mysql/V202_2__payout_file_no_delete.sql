create trigger payout_file_no_delete before delete on payout_file for each row
  signal sqlstate '45000' set message_text = 'files of payouts are append-only';
