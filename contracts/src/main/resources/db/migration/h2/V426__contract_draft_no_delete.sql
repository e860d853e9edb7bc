create trigger contract_draft_no_delete before delete on contract_draft for each row
  call 'io.countersign.contracts.AppendOnly';
