create trigger metric_refuses_delete before delete on metric for each row call 'io.countersign.intake.AppendOnly';
