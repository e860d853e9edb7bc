create trigger signature_override_decided_no_update before update on signature_override_decided for each row
  call 'io.countersign.intake.AppendOnly';
