create trigger adjustment_no_delete before delete on adjustment for each row
  call 'io.countersign.intake.AppendOnly';
