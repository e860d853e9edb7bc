create trigger acknowledgement_no_update before update on acknowledgement for each row
  call 'io.countersign.intake.AppendOnly';
