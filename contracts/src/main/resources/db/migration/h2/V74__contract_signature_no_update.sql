create trigger contract_signature_no_update before update on contract_signature for each row
  call 'io.countersign.contracts.AppendOnly';
