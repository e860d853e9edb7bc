create trigger payout_file_line_no_delete before delete on payout_file_line for each row
  signal sqlstate '45000' set message_text = 'lines of files of payouts are append-only';
