create trigger disposed_document_no_update before update on disposed_document for each row
  call 'io.countersign.contracts.AppendOnly';
