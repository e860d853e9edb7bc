create trigger contract_revision_no_delete before delete on contract_revision for each row
  call 'io.countersign.contracts.AppendOnly';
