create trigger recovery_limit_decided_no_delete before delete on recovery_limit_decided for each row
  call 'io.countersign.intake.AppendOnly';
