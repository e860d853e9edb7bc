create trigger approval_need_no_update before update on approval_need for each row
  call 'io.countersign.contracts.AppendOnly';
