create trigger dispute_effect_no_update before update on dispute_effect for each row
  call 'io.countersign.intake.AppendOnly';
