create trigger payout_file_no_update before update on payout_file for each row
  call 'io.countersign.intake.AppendOnly';
