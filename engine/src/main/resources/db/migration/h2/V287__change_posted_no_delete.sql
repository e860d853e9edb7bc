create trigger change_posted_no_delete before delete on change_posted for each row
  call 'io.countersign.intake.AppendOnly';
