create trigger closed_period_takes_no_entry before insert on journal_entry for each row
begin
  if exists (select 1 from pay_period where name = new.period
      and (state = 'PAID' or (state = 'LOCKED' and new.about <> 'PAYOUT'))) then
    signal sqlstate '45000' set message_text = 'a closed period takes no more entries';
  end if;
end;
