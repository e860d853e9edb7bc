create trigger contract_signature_no_delete before delete on contract_signature for each row
  call 'io.countersign.contracts.AppendOnly';
