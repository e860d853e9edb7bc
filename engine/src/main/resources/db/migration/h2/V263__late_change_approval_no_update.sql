create trigger late_change_approval_no_update before update on late_change_approval for each row
  call 'io.countersign.intake.AppendOnly';
