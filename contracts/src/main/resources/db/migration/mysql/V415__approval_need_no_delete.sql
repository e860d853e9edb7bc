create trigger approval_need_no_delete before delete on approval_need for each row
  signal sqlstate '45000' set message_text = 'what was asked and decided never changes';
