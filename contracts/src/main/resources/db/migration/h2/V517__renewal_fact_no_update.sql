create trigger renewal_fact_no_update before update on renewal_fact for each row
  call 'io.countersign.contracts.AppendOnly';
