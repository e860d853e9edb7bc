create trigger accounting_period_no_delete before delete on accounting_period for each row
  signal sqlstate '45000' set message_text = 'journals of closed periods are append-only';
