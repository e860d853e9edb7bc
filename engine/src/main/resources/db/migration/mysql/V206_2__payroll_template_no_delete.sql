create trigger payroll_template_no_delete before delete on payroll_template for each row
  signal sqlstate '45000' set message_text = 'templates of payroll are append-only';
