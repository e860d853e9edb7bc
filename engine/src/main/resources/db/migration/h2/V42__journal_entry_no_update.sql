create trigger journal_entry_no_update before update on journal_entry for each row
  call 'io.countersign.intake.AppendOnly';
