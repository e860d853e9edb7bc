create trigger compliance_tolerance_no_update before update on compliance_tolerance for each row
  call 'io.countersign.contracts.AppendOnly';
