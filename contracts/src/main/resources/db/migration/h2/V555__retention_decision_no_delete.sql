create trigger retention_decision_no_delete before delete on retention_decision for each row
  call 'io.countersign.contracts.AppendOnly';
