create trigger dispute_answer_no_update before update on dispute_answer for each row
  signal sqlstate '45000' set message_text = 'dispute answer is append-only';
