create trigger deal_event_refuses_delete before delete on deal_event for each row call 'io.countersign.intake.AppendOnly';
