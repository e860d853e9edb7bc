create trigger obligation_no_update before update on obligation for each row
  call 'io.countersign.contracts.AppendOnly';
