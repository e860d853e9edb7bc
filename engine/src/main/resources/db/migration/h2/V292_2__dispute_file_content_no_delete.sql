create trigger dispute_file_content_no_delete before delete on dispute_file_content for each row
  call 'io.countersign.intake.AppendOnly';
