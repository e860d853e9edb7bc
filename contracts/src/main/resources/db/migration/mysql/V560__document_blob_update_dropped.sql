drop trigger document_blob_no_update;
