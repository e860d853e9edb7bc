create trigger dispute_file_no_delete before delete on dispute_file for each row
  signal sqlstate '45000' set message_text = 'dispute file is append-only';
