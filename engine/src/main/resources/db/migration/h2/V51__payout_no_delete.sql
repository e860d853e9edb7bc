create trigger payout_no_delete before delete on payout for each row
  call 'io.countersign.intake.AppendOnly';
