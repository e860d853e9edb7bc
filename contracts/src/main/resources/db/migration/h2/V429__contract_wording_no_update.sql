create trigger contract_wording_no_update before update on contract_wording for each row
  call 'io.countersign.contracts.AppendOnly';
