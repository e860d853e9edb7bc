create trigger signature_override_decided_no_delete before delete on signature_override_decided for each row
  call 'io.countersign.intake.AppendOnly';
