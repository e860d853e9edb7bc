create trigger payout_return_no_update before update on payout_return for each row
  call 'io.countersign.intake.AppendOnly';
