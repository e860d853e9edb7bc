create trigger payout_run_no_delete before delete on payout_run for each row
  call 'io.countersign.intake.AppendOnly';
