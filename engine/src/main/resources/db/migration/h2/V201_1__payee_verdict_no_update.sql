create trigger payee_verdict_no_update before update on payee_verdict for each row
  call 'io.countersign.intake.AppendOnly';
