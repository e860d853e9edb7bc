create trigger contract_draft_no_delete before delete on contract_draft for each row
  signal sqlstate '45000' set message_text = 'what was drafted and said never changes';
