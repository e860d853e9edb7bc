create trigger ledger_checkpoint_no_update before update on ledger_checkpoint for each row
  call 'io.countersign.intake.AppendOnly';
