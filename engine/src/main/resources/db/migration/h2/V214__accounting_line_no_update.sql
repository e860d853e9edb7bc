create trigger accounting_line_no_update before update on accounting_line for each row
  call 'io.countersign.intake.AppendOnly';
