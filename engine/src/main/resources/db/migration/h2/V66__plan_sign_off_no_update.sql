create trigger plan_sign_off_no_update before update on plan_sign_off for each row
  call 'io.countersign.intake.AppendOnly';
