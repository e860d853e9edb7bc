create trigger contract_comment_no_update before update on contract_comment for each row
  call 'io.countersign.contracts.AppendOnly';
