create trigger approval_need_no_delete before delete on approval_need for each row
  call 'io.countersign.contracts.AppendOnly';
