create trigger payee_details_no_delete before delete on payee_details for each row
  call 'io.countersign.intake.AppendOnly';
