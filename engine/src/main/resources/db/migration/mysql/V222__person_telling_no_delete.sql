create trigger person_telling_no_delete before delete on person_telling for each row
  signal sqlstate '45000' set message_text = 'what was told of people never changes; a change is told anew';
