create trigger letter_policy_asked_no_delete before delete on letter_policy_asked for each row
  signal sqlstate '45000' set message_text = 'letter policy asked is append-only';
