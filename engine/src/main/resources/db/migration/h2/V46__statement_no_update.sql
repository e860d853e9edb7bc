create trigger statement_no_update before update on statement for each row
  call 'io.countersign.intake.AppendOnly';
