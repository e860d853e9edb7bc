-- What each line of commission pays: the running total of the payee's month by a window, its slices
-- by a join with the tiers, rounded and capped, less the same before the line.
create table paid as
with worth as (
  select line.deal_key, sum(line.amount * weight.weight) amount
  from line
  join weight on weight.product = line.product
  group by line.deal_key
),
credit as (
  select deal.deal_key, deal.number, deal.month_no, member.who, seat.region,
         worth.amount * member.share amount
  from worth
  join deal on deal.deal_key = worth.deal_key
  join member on member.deal_key = worth.deal_key
  join seat on seat.who = member.who and seat.title = 'Seller'
           and seat.starts <= deal.won and deal.won < seat.ends
),
running as (
  select credit.*,
         sum(amount) over (partition by who, month_no order by number) reached
  from credit
),
growth as (
  select running.deal_key, running.number, running.month_no, running.who,
         sum(greatest(0, least(reached, tier.up_to * quota.amount) - tier.above * quota.amount)
             * tier.rate) pay
  from running
  join quota on quota.region = running.region
  cross join tier
  group by running.deal_key, running.number, running.month_no, running.who
),
capped as (
  select growth.deal_key, growth.number, growth.month_no, growth.who,
         round(least(pay, terms.cap), 2) pay
  from growth
  cross join terms
)
select deal_key, month_no, who,
       pay - coalesce(lag(pay) over (partition by who, month_no order by number), 0) amount
from capped;

-- The same and what is taken back, by payee and month.
select who, month_no, sum(amount) amount
from (
  select who, month_no, amount from paid
  union all
  select paid.who, cancelled.month_no,
         -case when cancelled.days <= terms.full_days then paid.amount
               else round(paid.amount * (terms.linear_days - cancelled.days)
                          / cast(terms.linear_days as decimal(9, 6)), 2) end
  from paid
  join cancelled on cancelled.deal_key = paid.deal_key
  cross join terms
  where cancelled.days < terms.linear_days
    and cancelled.cancelled_on < terms.year_end
    and paid.amount <> 0
) line
group by who, month_no;
