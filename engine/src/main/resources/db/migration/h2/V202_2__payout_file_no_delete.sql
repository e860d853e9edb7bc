create trigger payout_file_no_delete before delete on payout_file for each row
  call 'io.countersign.intake.AppendOnly';
