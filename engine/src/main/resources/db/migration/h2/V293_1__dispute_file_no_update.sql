create trigger dispute_file_no_update before update on dispute_file for each row
  call 'io.countersign.intake.AppendOnly';
