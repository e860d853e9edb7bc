create trigger document_blob_no_update before update on document_blob for each row
  call 'io.countersign.contracts.DisposedOnly';
