create trigger payroll_template_no_delete before delete on payroll_template for each row
  call 'io.countersign.intake.AppendOnly';
