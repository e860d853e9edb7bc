create trigger payment_release_no_delete before delete on payment_release for each row
  signal sqlstate '45000' set message_text = 'holds of payments are append-only';
