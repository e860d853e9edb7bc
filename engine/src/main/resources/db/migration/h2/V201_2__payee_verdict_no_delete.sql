create trigger payee_verdict_no_delete before delete on payee_verdict for each row
  call 'io.countersign.intake.AppendOnly';
