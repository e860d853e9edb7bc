create trigger payment_hold_no_update before update on payment_hold for each row
  call 'io.countersign.intake.AppendOnly';
