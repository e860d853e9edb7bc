create trigger audit_campaign_no_delete before delete on audit_campaign for each row
  call 'io.countersign.contracts.AppendOnly';
