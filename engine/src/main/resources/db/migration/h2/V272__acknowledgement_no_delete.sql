create trigger acknowledgement_no_delete before delete on acknowledgement for each row
  call 'io.countersign.intake.AppendOnly';
