create trigger recovery_limit_no_delete before delete on recovery_limit for each row
  call 'io.countersign.intake.AppendOnly';
