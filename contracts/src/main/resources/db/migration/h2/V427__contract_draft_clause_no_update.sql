create trigger contract_draft_clause_no_update before update on contract_draft_clause for each row
  call 'io.countersign.contracts.AppendOnly';
