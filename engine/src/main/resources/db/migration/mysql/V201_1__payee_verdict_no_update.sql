create trigger payee_verdict_no_update before update on payee_verdict for each row
  signal sqlstate '45000' set message_text = 'verdicts on payment details are append-only';
