create trigger diary_reminder_no_delete before delete on diary_reminder for each row
  call 'io.countersign.contracts.AppendOnly';
