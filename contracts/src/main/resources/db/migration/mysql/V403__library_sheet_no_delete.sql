create trigger library_sheet_no_delete before delete on library_sheet for each row
  signal sqlstate '45000' set message_text = 'a sheet of the library is never deleted';
