create trigger booking_refuses_delete before delete on booking for each row
  signal sqlstate '45000' set message_text = 'booking is append only: a correction is one more line';
