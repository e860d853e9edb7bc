create trigger recovery_limit_no_delete before delete on recovery_limit for each row
  signal sqlstate '45000' set message_text = 'recovery limit is append-only';
