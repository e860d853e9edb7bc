create trigger pay_period_event_no_delete before delete on pay_period_event for each row
  call 'io.countersign.intake.AppendOnly';
