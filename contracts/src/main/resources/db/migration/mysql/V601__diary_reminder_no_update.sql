create trigger diary_reminder_no_update before update on diary_reminder for each row
  signal sqlstate '45000' set message_text = 'what was told of a contract never changes';
