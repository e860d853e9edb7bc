create trigger clawback_case_answer_no_delete before delete on clawback_case_answer for each row
  call 'io.countersign.intake.AppendOnly';
