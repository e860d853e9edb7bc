create trigger obligation_no_delete before delete on obligation for each row
  call 'io.countersign.contracts.AppendOnly';
