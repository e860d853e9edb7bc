-- The state of a period is looked up once for the rows that one statement adds to it in a row:
-- now() is the time at which the statement began, and a posting keeps its periods locked.
create trigger closed_period_takes_no_entry_of_a_statement before insert on journal_entry for each row
begin
  if not (@countersign_looked_up <=> concat_ws(' ', now(6), new.about, new.period)) then
    if exists (select 1 from pay_period where name = new.period
        and (state = 'PAID' or (state = 'LOCKED' and new.about <> 'PAYOUT'))) then
      signal sqlstate '45000' set message_text = 'a closed period takes no more entries';
    end if;
    set @countersign_looked_up = concat_ws(' ', now(6), new.about, new.period);
  end if;
end;
