create trigger statement_paper_no_update before update on statement_paper for each row
  signal sqlstate '45000' set message_text = 'a sealed statement never changes; a change makes a new version';
