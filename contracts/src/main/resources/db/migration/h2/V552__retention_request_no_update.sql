create trigger retention_request_no_update before update on retention_request for each row
  call 'io.countersign.contracts.AppendOnly';
