create trigger payout_payee_no_delete before delete on payout_payee for each row
  signal sqlstate '45000' set message_text = 'how payees of a payout are paid is append-only';
