create trigger retention_request_no_delete before delete on retention_request for each row
  call 'io.countersign.contracts.AppendOnly';
