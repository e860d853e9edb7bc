create trigger document_blob_no_delete before delete on document_blob for each row
  call 'io.countersign.contracts.AppendOnly';
