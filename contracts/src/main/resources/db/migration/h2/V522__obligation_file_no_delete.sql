create trigger obligation_file_no_delete before delete on obligation_file for each row
  call 'io.countersign.contracts.AppendOnly';
