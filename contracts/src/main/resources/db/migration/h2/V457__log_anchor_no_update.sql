create trigger log_anchor_no_update before update on log_anchor for each row
  call 'io.countersign.contracts.AppendOnly';
