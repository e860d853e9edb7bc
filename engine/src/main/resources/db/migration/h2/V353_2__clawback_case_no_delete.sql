create trigger clawback_case_no_delete before delete on clawback_case for each row
  call 'io.countersign.intake.AppendOnly';
