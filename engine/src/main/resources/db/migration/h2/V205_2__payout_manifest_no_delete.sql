create trigger payout_manifest_no_delete before delete on payout_manifest for each row
  call 'io.countersign.intake.AppendOnly';
