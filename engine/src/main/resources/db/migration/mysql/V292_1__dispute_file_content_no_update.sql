create trigger dispute_file_content_no_update before update on dispute_file_content for each row
  signal sqlstate '45000' set message_text = 'dispute file content is append-only';
