create trigger payroll_template_no_update before update on payroll_template for each row
  call 'io.countersign.intake.AppendOnly';
