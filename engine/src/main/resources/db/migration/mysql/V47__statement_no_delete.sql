create trigger statement_no_delete before delete on statement for each row
  signal sqlstate '45000' set message_text = 'a statement never changes; a change makes a new version';
