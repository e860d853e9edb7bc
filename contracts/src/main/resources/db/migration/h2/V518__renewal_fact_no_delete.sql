create trigger renewal_fact_no_delete before delete on renewal_fact for each row
  call 'io.countersign.contracts.AppendOnly';
