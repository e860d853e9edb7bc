create trigger adjustment_no_update before update on adjustment for each row
  call 'io.countersign.intake.AppendOnly';
