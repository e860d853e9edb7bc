create trigger accounting_line_no_update before update on accounting_line for each row
  signal sqlstate '45000' set message_text = 'journals of closed periods are append-only';
