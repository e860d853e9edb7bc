create trigger completion_no_update before update on completion for each row
  call 'io.countersign.contracts.DisposedOnly';
