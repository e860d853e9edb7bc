insert into run_claim (id) values (1);
