create trigger posting_no_delete before delete on posting for each row
  call 'io.countersign.intake.AppendOnly';
