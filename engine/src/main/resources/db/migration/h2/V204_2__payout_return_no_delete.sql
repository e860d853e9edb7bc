create trigger payout_return_no_delete before delete on payout_return for each row
  call 'io.countersign.intake.AppendOnly';
