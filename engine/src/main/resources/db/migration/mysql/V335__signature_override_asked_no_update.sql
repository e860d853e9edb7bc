create trigger signature_override_asked_no_update before update on signature_override_asked for each row
  signal sqlstate '45000' set message_text = 'signature override asked is append-only';
