create trigger signature_override_asked_no_update before update on signature_override_asked for each row
  call 'io.countersign.intake.AppendOnly';
