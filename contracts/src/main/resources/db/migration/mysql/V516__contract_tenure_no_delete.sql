create trigger contract_tenure_no_delete before delete on contract_tenure for each row
  signal sqlstate '45000' set message_text = 'what was told of a contract never changes';
