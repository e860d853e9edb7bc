create trigger contract_draft_clause_no_delete before delete on contract_draft_clause for each row
  call 'io.countersign.contracts.AppendOnly';
