create trigger change_approval_no_delete before delete on change_approval for each row
  call 'io.countersign.intake.AppendOnly';
