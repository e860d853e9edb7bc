create trigger late_change_approval_no_delete before delete on late_change_approval for each row
  call 'io.countersign.intake.AppendOnly';
