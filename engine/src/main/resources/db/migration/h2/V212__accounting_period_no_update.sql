create trigger accounting_period_no_update before update on accounting_period for each row
  call 'io.countersign.intake.AppendOnly';
