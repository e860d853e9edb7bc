create trigger key_event_no_delete before delete on key_event for each row
  call 'io.countersign.contracts.AppendOnly';
