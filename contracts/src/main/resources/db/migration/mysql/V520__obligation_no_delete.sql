create trigger obligation_no_delete before delete on obligation for each row
  signal sqlstate '45000' set message_text = 'what was told of a contract never changes';
