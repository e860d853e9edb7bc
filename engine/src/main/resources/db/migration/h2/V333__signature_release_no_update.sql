create trigger signature_release_no_update before update on signature_release for each row
  call 'io.countersign.intake.AppendOnly';
