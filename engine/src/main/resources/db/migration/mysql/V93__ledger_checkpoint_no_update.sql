create trigger ledger_checkpoint_no_update before update on ledger_checkpoint for each row
  signal sqlstate '45000' set message_text = 'checkpoints of the books are append-only';
