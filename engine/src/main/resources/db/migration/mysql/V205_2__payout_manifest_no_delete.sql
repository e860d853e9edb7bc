create trigger payout_manifest_no_delete before delete on payout_manifest for each row
  signal sqlstate '45000' set message_text = 'manifests of payouts are append-only';
