create trigger audit_campaign_no_update before update on audit_campaign for each row
  signal sqlstate '45000' set message_text = 'audits are append-only';
