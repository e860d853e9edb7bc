create trigger signature_override_decided_no_update before update on signature_override_decided for each row
  signal sqlstate '45000' set message_text = 'signature override decided is append-only';
