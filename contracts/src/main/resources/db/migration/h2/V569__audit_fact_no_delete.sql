create trigger audit_fact_no_delete before delete on audit_fact for each row
  call 'io.countersign.contracts.AppendOnly';
