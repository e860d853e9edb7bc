create trigger dispute_answer_no_delete before delete on dispute_answer for each row
  call 'io.countersign.intake.AppendOnly';
