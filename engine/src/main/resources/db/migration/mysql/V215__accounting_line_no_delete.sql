create trigger accounting_line_no_delete before delete on accounting_line for each row
  signal sqlstate '45000' set message_text = 'journals of closed periods are append-only';
