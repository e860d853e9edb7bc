create trigger change_posted_no_update before update on change_posted for each row
  signal sqlstate '45000' set message_text = 'approvals of late changes are append-only';
