create trigger clawback_case_no_update before update on clawback_case for each row
  signal sqlstate '45000' set message_text = 'cases of clawback are append-only';
