create trigger payout_manifest_no_update before update on payout_manifest for each row
  call 'io.countersign.intake.AppendOnly';
