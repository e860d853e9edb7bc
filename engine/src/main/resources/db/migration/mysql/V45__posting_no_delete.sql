create trigger posting_no_delete before delete on posting for each row
  signal sqlstate '45000' set message_text = 'the ledger is append-only; post a correction';
