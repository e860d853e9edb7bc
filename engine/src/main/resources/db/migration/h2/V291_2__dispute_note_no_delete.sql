create trigger dispute_note_no_delete before delete on dispute_note for each row
  call 'io.countersign.intake.AppendOnly';
