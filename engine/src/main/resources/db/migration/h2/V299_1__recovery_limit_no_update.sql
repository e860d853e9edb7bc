create trigger recovery_limit_no_update before update on recovery_limit for each row
  call 'io.countersign.intake.AppendOnly';
