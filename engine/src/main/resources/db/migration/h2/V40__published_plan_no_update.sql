create trigger published_plan_no_update before update on published_plan for each row
  call 'io.countersign.intake.AppendOnly';
