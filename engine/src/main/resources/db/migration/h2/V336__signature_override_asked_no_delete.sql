create trigger signature_override_asked_no_delete before delete on signature_override_asked for each row
  call 'io.countersign.intake.AppendOnly';
