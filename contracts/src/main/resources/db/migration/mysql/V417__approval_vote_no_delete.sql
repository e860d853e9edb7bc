create trigger approval_vote_no_delete before delete on approval_vote for each row
  signal sqlstate '45000' set message_text = 'what was asked and decided never changes';
