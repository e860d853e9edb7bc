create trigger recovery_limit_decided_no_update before update on recovery_limit_decided for each row
  call 'io.countersign.intake.AppendOnly';
