create trigger payout_payee_no_update before update on payout_payee for each row
  call 'io.countersign.intake.AppendOnly';
