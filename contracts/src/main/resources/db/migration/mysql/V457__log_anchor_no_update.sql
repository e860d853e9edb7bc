create trigger log_anchor_no_update before update on log_anchor for each row
  signal sqlstate '45000' set message_text = 'an anchor never changes';
