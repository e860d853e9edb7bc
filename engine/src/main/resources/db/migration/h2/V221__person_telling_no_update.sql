create trigger person_telling_no_update before update on person_telling for each row
  call 'io.countersign.intake.AppendOnly';
