create trigger adjustment_verdict_no_delete before delete on adjustment_verdict for each row
  call 'io.countersign.intake.AppendOnly';
