create trigger key_event_no_update before update on key_event for each row
  call 'io.countersign.contracts.AppendOnly';
