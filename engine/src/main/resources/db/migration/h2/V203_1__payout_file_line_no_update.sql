create trigger payout_file_line_no_update before update on payout_file_line for each row
  call 'io.countersign.intake.AppendOnly';
