create trigger accounting_line_no_delete before delete on accounting_line for each row
  call 'io.countersign.intake.AppendOnly';
