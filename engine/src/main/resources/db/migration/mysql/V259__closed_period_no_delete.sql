create trigger closed_period_no_delete before delete on pay_period for each row
begin
  if old.state in ('LOCKED', 'PAID') then
    signal sqlstate '45000' set message_text = 'a closed period stays as it is';
  end if;
end;
