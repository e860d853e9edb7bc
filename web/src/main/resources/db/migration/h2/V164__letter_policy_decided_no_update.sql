create trigger letter_policy_decided_no_update before update on letter_policy_decided for each row
  call 'io.countersign.intake.AppendOnly';
