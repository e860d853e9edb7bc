create trigger document_blob_no_update before update on document_blob for each row
begin
  if not (new.sha256 = old.sha256 and new.byte_length = old.byte_length
      and new.stored_at = old.stored_at and length(new.content) = 0
      and exists (select 1 from disposed_document d where d.sha256 = old.sha256)) then
    signal sqlstate '45000' set message_text = 'a stored document never changes';
  end if;
end;
