create trigger accounting_period_no_delete before delete on accounting_period for each row
  call 'io.countersign.intake.AppendOnly';
