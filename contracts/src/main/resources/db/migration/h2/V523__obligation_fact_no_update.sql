create trigger obligation_fact_no_update before update on obligation_fact for each row
  call 'io.countersign.contracts.AppendOnly';
