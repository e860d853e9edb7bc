create trigger library_sheet_no_delete before delete on library_sheet for each row
  call 'io.countersign.contracts.AppendOnly';
