create trigger metric_refuses_update before update on metric for each row call 'io.countersign.intake.AppendOnly';
