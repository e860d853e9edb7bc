create trigger approval_need_no_update before update on approval_need for each row
  signal sqlstate '45000' set message_text = 'what was asked and decided never changes';
