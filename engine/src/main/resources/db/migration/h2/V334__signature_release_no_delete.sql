create trigger signature_release_no_delete before delete on signature_release for each row
  call 'io.countersign.intake.AppendOnly';
