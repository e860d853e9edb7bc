create trigger booking_refuses_update before update on booking for each row call 'io.countersign.intake.AppendOnly';
