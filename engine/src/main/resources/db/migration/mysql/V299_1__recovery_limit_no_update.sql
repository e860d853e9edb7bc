create trigger recovery_limit_no_update before update on recovery_limit for each row
  signal sqlstate '45000' set message_text = 'recovery limit is append-only';
