create trigger acknowledgement_no_update before update on acknowledgement for each row
  signal sqlstate '45000' set message_text = 'acknowledgements are append-only';
