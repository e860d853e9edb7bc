create trigger disposed_document_no_delete before delete on disposed_document for each row
  call 'io.countersign.contracts.AppendOnly';
