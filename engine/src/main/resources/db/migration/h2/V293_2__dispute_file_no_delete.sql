create trigger dispute_file_no_delete before delete on dispute_file for each row
  call 'io.countersign.intake.AppendOnly';
