create trigger library_event_no_update before update on library_event for each row
  call 'io.countersign.contracts.AppendOnly';
