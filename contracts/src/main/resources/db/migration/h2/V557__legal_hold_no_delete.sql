create trigger legal_hold_no_delete before delete on legal_hold for each row
  call 'io.countersign.contracts.AppendOnly';
