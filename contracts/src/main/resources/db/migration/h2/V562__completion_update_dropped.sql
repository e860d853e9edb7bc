drop trigger completion_no_update;
