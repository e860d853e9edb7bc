create trigger payout_run_no_update before update on payout_run for each row
  call 'io.countersign.intake.AppendOnly';
