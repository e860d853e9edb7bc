create trigger closed_period_no_update before update on pay_period for each row
begin
  if old.state = 'PAID' or (old.state = 'LOCKED' and (new.state <> 'PAID'
      or new.name <> old.name or new.locked_hash <> old.locked_hash)) then
    signal sqlstate '45000' set message_text = 'a closed period stays as it is';
  end if;
end;
