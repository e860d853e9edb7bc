create trigger paid_period_no_delete before delete on pay_period for each row
  call 'io.countersign.close.ClosedPeriods';
