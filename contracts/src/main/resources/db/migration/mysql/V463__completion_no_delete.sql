create trigger completion_no_delete before delete on completion for each row
  signal sqlstate '45000' set message_text = 'a certificate of completion never changes';
