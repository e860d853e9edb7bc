create trigger recovery_limit_decided_no_delete before delete on recovery_limit_decided for each row
  signal sqlstate '45000' set message_text = 'recovery limit decided is append-only';
