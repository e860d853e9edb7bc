create trigger change_approval_no_update before update on change_approval for each row
  signal sqlstate '45000' set message_text = 'approvals of late changes are append-only';
