create trigger exchange_rate_refuses_delete before delete on exchange_rate for each row call 'io.countersign.intake.AppendOnly';
