create trigger approval_vote_no_update before update on approval_vote for each row
  signal sqlstate '45000' set message_text = 'what was asked and decided never changes';
