create trigger dispute_effect_no_delete before delete on dispute_effect for each row
  call 'io.countersign.intake.AppendOnly';
