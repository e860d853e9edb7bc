create trigger payment_hold_no_delete before delete on payment_hold for each row
  call 'io.countersign.intake.AppendOnly';
