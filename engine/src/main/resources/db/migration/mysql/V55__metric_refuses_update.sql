create trigger metric_refuses_update before update on metric for each row
  signal sqlstate '45000' set message_text = 'metric is append only: a correction is one more line';
