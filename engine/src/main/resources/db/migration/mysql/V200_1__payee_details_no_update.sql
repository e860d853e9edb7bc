create trigger payee_details_no_update before update on payee_details for each row
  signal sqlstate '45000' set message_text = 'payment details of payees are append-only';
