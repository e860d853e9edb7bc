create trigger document_blob_no_delete before delete on document_blob for each row
  signal sqlstate '45000' set message_text = 'a stored document never changes';
