create trigger person_telling_no_delete before delete on person_telling for each row
  call 'io.countersign.intake.AppendOnly';
