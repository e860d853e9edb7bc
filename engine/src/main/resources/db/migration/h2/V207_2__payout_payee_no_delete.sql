create trigger payout_payee_no_delete before delete on payout_payee for each row
  call 'io.countersign.intake.AppendOnly';
