create trigger audit_fact_no_update before update on audit_fact for each row
  signal sqlstate '45000' set message_text = 'audits are append-only';
