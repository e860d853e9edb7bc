create trigger payee_details_no_update before update on payee_details for each row
  call 'io.countersign.intake.AppendOnly';
