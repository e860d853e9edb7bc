create trigger contract_event_no_delete before delete on contract_event for each row
  call 'io.countersign.contracts.AppendOnly';
