create trigger audit_fact_no_update before update on audit_fact for each row
  call 'io.countersign.contracts.AppendOnly';
