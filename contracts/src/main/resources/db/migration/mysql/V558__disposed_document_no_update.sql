create trigger disposed_document_no_update before update on disposed_document for each row
  signal sqlstate '45000' set message_text = 'a tombstone never changes';
