create table seat (who varchar(20), title varchar(20), region varchar(20), starts date, ends date);
create table deal (deal_key varchar(20) primary key, won date, month_no int, number int);
create table line (deal_key varchar(20), product varchar(20), amount decimal(19, 4));
create table member (deal_key varchar(20), who varchar(20), share decimal(7, 6));
create table cancelled (deal_key varchar(20) primary key, cancelled_on date, month_no int, days int);
create table weight (product varchar(20) primary key, weight decimal(7, 4));
create table quota (region varchar(20) primary key, amount decimal(19, 4));
create table tier (above decimal(19, 4), up_to decimal(19, 4), rate decimal(7, 6));
create table terms (cap decimal(19, 4), full_days int, linear_days int, year_end date);
