create trigger journal_entry_no_delete before delete on journal_entry for each row
  call 'io.countersign.intake.AppendOnly';
