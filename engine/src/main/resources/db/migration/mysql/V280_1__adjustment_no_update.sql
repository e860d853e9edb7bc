create trigger adjustment_no_update before update on adjustment for each row
  signal sqlstate '45000' set message_text = 'adjustments are append-only';
