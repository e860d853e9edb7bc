create trigger change_approval_no_update before update on change_approval for each row
  call 'io.countersign.intake.AppendOnly';
