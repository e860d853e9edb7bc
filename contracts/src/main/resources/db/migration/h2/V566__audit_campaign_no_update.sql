create trigger audit_campaign_no_update before update on audit_campaign for each row
  call 'io.countersign.contracts.AppendOnly';
