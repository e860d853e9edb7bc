create trigger audit_fact_no_delete before delete on audit_fact for each row
  signal sqlstate '45000' set message_text = 'audits are append-only';
