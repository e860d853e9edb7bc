create trigger contract_tenure_no_update before update on contract_tenure for each row
  call 'io.countersign.contracts.AppendOnly';
