create trigger plan_sign_off_no_delete before delete on plan_sign_off for each row
  call 'io.countersign.intake.AppendOnly';
