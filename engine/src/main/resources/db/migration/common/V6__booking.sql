-- The canonical bytes of every revision of every booking.
create table booking (
  booking_id varchar(110) not null,
  revision int not null,
  deal_id varchar(100) not null,
  booked_on date not null,
  content mediumblob not null,
  digest char(64) not null,
  recorded_at datetime(6) not null,
  primary key (booking_id, revision),
  constraint booking_of_deal unique (deal_id, revision)
) default charset=utf8mb4 collate=utf8mb4_bin;
