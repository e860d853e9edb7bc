create trigger library_event_no_delete before delete on library_event for each row
  call 'io.countersign.contracts.AppendOnly';
