create trigger statement_no_delete before delete on statement for each row
  call 'io.countersign.intake.AppendOnly';
