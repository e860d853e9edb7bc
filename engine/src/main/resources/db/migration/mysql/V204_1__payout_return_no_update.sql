create trigger payout_return_no_update before update on payout_return for each row
  signal sqlstate '45000' set message_text = 'returned payouts are append-only';
