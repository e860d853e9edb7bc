create trigger payment_release_no_update before update on payment_release for each row
  call 'io.countersign.intake.AppendOnly';
