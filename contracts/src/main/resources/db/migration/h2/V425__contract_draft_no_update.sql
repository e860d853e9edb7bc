create trigger contract_draft_no_update before update on contract_draft for each row
  call 'io.countersign.contracts.AppendOnly';
