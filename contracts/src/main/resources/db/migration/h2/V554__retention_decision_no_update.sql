create trigger retention_decision_no_update before update on retention_decision for each row
  call 'io.countersign.contracts.AppendOnly';
