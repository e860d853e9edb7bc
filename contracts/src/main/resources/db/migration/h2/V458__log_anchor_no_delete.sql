create trigger log_anchor_no_delete before delete on log_anchor for each row
  call 'io.countersign.contracts.AppendOnly';
