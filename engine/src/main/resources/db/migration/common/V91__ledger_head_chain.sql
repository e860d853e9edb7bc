alter table ledger_head add column last_chain char(64);
