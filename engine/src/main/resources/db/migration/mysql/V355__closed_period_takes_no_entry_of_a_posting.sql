-- Entries of one posting into one period are looked at once: it keeps its periods locked until it
-- has ended, so what holds for the first of them holds for those that follow in this session.
create trigger closed_period_takes_no_entry_of_a_posting before insert on journal_entry for each row
begin
  if not (@countersign_posting <=> concat_ws(' ', new.posted_at, new.source, new.about, new.period)) then
    if exists (select 1 from pay_period where name = new.period
        and (state = 'PAID' or (state = 'LOCKED' and new.about <> 'PAYOUT'))) then
      signal sqlstate '45000' set message_text = 'a closed period takes no more entries';
    end if;
    set @countersign_posting = concat_ws(' ', new.posted_at, new.source, new.about, new.period);
  end if;
end;
