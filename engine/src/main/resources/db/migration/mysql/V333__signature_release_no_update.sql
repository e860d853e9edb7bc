create trigger signature_release_no_update before update on signature_release for each row
  signal sqlstate '45000' set message_text = 'signature release is append-only';
