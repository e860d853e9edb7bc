create trigger booking_refuses_delete before delete on booking for each row call 'io.countersign.intake.AppendOnly';
