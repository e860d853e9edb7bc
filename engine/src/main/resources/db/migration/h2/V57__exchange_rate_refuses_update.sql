create trigger exchange_rate_refuses_update before update on exchange_rate for each row call 'io.countersign.intake.AppendOnly';
