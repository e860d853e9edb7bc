create trigger obligation_file_no_update before update on obligation_file for each row
  signal sqlstate '45000' set message_text = 'what was told of a contract never changes';
