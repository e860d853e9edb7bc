create trigger contract_tenure_no_delete before delete on contract_tenure for each row
  call 'io.countersign.contracts.AppendOnly';
