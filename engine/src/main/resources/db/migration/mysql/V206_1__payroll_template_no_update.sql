create trigger payroll_template_no_update before update on payroll_template for each row
  signal sqlstate '45000' set message_text = 'templates of payroll are append-only';
