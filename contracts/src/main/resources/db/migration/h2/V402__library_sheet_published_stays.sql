create trigger library_sheet_published_stays before update on library_sheet for each row
  call 'io.countersign.library.PublishedStays';
