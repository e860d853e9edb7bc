create trigger contract_comment_no_delete before delete on contract_comment for each row
  call 'io.countersign.contracts.AppendOnly';
