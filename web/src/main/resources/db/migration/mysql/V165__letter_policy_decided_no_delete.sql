create trigger letter_policy_decided_no_delete before delete on letter_policy_decided for each row
  signal sqlstate '45000' set message_text = 'letter policy decided is append-only';
