create trigger contract_signature_no_delete before delete on contract_signature for each row
  signal sqlstate '45000' set message_text = 'a stored signature never changes';
