create trigger recovery_limit_asked_no_delete before delete on recovery_limit_asked for each row
  signal sqlstate '45000' set message_text = 'recovery limit asked is append-only';
