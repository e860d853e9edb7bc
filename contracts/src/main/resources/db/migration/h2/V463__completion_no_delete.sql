create trigger completion_no_delete before delete on completion for each row
  call 'io.countersign.contracts.AppendOnly';
