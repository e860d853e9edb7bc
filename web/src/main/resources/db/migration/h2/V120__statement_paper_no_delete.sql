create trigger statement_paper_no_delete before delete on statement_paper for each row
  call 'io.countersign.intake.AppendOnly';
