create trigger document_blob_no_update before update on document_blob for each row
  signal sqlstate '45000' set message_text = 'a stored document never changes';
