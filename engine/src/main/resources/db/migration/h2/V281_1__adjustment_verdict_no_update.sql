create trigger adjustment_verdict_no_update before update on adjustment_verdict for each row
  call 'io.countersign.intake.AppendOnly';
