create trigger dispute_effect_no_delete before delete on dispute_effect for each row
  signal sqlstate '45000' set message_text = 'dispute effect is append-only';
