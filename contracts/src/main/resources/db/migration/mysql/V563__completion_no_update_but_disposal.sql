create trigger completion_no_update before update on completion for each row
begin
  if not (new.sha256 = old.sha256 and new.contract_id = old.contract_id
      and new.made_at = old.made_at and length(new.content) = 0
      and exists (select 1 from disposed_document d where d.sha256 = old.sha256)) then
    signal sqlstate '45000' set message_text = 'a certificate of completion never changes';
  end if;
end;
