create trigger contract_revision_no_delete before delete on contract_revision for each row
  signal sqlstate '45000' set message_text = 'the revision ledger is append-only';
