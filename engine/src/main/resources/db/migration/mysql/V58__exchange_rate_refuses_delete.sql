create trigger exchange_rate_refuses_delete before delete on exchange_rate for each row
  signal sqlstate '45000' set message_text = 'exchange_rate is append only: a correction is one more line';
