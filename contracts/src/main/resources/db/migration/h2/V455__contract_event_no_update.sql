create trigger contract_event_no_update before update on contract_event for each row
  call 'io.countersign.contracts.AppendOnly';
