create trigger clawback_case_answer_no_delete before delete on clawback_case_answer for each row
  signal sqlstate '45000' set message_text = 'cases of clawback are append-only';
