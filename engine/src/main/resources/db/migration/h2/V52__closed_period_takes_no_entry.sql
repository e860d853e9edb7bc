create trigger closed_period_takes_no_entry before insert on journal_entry for each row
  call 'io.countersign.close.ClosedPeriods';
