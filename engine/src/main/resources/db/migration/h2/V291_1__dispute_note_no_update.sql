create trigger dispute_note_no_update before update on dispute_note for each row
  call 'io.countersign.intake.AppendOnly';
