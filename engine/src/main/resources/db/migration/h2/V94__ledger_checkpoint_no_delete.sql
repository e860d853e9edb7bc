create trigger ledger_checkpoint_no_delete before delete on ledger_checkpoint for each row
  call 'io.countersign.intake.AppendOnly';
