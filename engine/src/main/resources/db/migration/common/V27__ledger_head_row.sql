insert into ledger_head (id, last_number) values (1, 0);
