create trigger contract_wording_no_delete before delete on contract_wording for each row
  call 'io.countersign.contracts.AppendOnly';
