create trigger payment_release_no_delete before delete on payment_release for each row
  call 'io.countersign.intake.AppendOnly';
