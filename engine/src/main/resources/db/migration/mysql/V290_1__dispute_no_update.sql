create trigger dispute_no_update before update on dispute for each row
  signal sqlstate '45000' set message_text = 'dispute is append-only';
