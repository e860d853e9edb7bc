create trigger person_telling_no_update before update on person_telling for each row
  signal sqlstate '45000' set message_text = 'what was told of people never changes; a change is told anew';
