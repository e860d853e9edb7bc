create trigger statement_paper_no_update before update on statement_paper for each row
  call 'io.countersign.intake.AppendOnly';
