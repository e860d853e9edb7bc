create trigger obligation_file_no_update before update on obligation_file for each row
  call 'io.countersign.contracts.AppendOnly';
