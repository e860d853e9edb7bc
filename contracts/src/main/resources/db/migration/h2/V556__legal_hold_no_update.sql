create trigger legal_hold_no_update before update on legal_hold for each row
  call 'io.countersign.contracts.AppendOnly';
