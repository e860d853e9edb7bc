create trigger recovery_limit_asked_no_delete before delete on recovery_limit_asked for each row
  call 'io.countersign.intake.AppendOnly';
