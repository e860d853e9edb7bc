create trigger diary_reminder_no_update before update on diary_reminder for each row
  call 'io.countersign.contracts.AppendOnly';
