create trigger deal_event_refuses_update before update on deal_event for each row call 'io.countersign.intake.AppendOnly';
