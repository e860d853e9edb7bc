create trigger signature_release_no_delete before delete on signature_release for each row
  signal sqlstate '45000' set message_text = 'signature release is append-only';
