create trigger letter_policy_asked_no_delete before delete on letter_policy_asked for each row
  call 'io.countersign.intake.AppendOnly';
