create trigger dispute_effect_no_update before update on dispute_effect for each row
  signal sqlstate '45000' set message_text = 'dispute effect is append-only';
