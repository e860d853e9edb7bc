create trigger dispute_answer_no_update before update on dispute_answer for each row
  call 'io.countersign.intake.AppendOnly';
