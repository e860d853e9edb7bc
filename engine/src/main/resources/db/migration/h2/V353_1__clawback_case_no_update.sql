create trigger clawback_case_no_update before update on clawback_case for each row
  call 'io.countersign.intake.AppendOnly';
