alter table contract modify column deal varchar(190);
