create trigger journal_entry_no_delete before delete on journal_entry for each row
  signal sqlstate '45000' set message_text = 'the ledger is append-only; post a correction';
