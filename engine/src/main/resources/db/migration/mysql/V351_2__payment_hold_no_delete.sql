create trigger payment_hold_no_delete before delete on payment_hold for each row
  signal sqlstate '45000' set message_text = 'holds of payments are append-only';
