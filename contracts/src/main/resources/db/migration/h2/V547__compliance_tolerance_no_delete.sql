create trigger compliance_tolerance_no_delete before delete on compliance_tolerance for each row
  call 'io.countersign.contracts.AppendOnly';
