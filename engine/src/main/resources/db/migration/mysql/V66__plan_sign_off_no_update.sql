create trigger plan_sign_off_no_update before update on plan_sign_off for each row
  signal sqlstate '45000' set message_text = 'a signed warning stays as it was signed';
