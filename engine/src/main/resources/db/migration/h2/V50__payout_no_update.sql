create trigger payout_no_update before update on payout for each row
  call 'io.countersign.intake.AppendOnly';
