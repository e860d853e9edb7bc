create trigger dispute_file_content_no_update before update on dispute_file_content for each row
  call 'io.countersign.intake.AppendOnly';
