create trigger payee_details_no_delete before delete on payee_details for each row
  signal sqlstate '45000' set message_text = 'payment details of payees are append-only';
