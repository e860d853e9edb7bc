create trigger dispute_no_delete before delete on dispute for each row
  call 'io.countersign.intake.AppendOnly';
