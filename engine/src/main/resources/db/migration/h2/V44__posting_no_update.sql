create trigger posting_no_update before update on posting for each row
  call 'io.countersign.intake.AppendOnly';
