create trigger library_sheet_published_stays before update on library_sheet for each row
begin
  if old.state = 'PUBLISHED' then
    signal sqlstate '45000' set message_text = 'a published version never changes';
  end if;
end;
