create trigger dispute_file_content_no_delete before delete on dispute_file_content for each row
  signal sqlstate '45000' set message_text = 'dispute file content is append-only';
