create trigger contract_revision_no_update before update on contract_revision for each row
  call 'io.countersign.contracts.AppendOnly';
