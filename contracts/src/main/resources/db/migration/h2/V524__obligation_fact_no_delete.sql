create trigger obligation_fact_no_delete before delete on obligation_fact for each row
  call 'io.countersign.contracts.AppendOnly';
