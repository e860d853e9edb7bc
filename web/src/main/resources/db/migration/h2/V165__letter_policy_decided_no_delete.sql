create trigger letter_policy_decided_no_delete before delete on letter_policy_decided for each row
  call 'io.countersign.intake.AppendOnly';
