create trigger contract_draft_clause_no_update before update on contract_draft_clause for each row
  signal sqlstate '45000' set message_text = 'what was drafted and said never changes';
