create trigger dispute_no_update before update on dispute for each row
  call 'io.countersign.intake.AppendOnly';
