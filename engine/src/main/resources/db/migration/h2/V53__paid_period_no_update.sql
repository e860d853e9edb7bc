create trigger paid_period_no_update before update on pay_period for each row
  call 'io.countersign.close.ClosedPeriods';
