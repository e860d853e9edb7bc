create trigger dispute_answer_no_delete before delete on dispute_answer for each row
  signal sqlstate '45000' set message_text = 'dispute answer is append-only';
