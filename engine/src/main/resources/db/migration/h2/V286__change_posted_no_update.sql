create trigger change_posted_no_update before update on change_posted for each row
  call 'io.countersign.intake.AppendOnly';
