create trigger published_plan_no_delete before delete on published_plan for each row
  call 'io.countersign.intake.AppendOnly';
