create table audit_fact (
  id          bigint        not null auto_increment,
  campaign_id bigint        not null,
  kind        varchar(16)   not null,
  seq         int           not null,
  contract_id varchar(36),
  outcome     varchar(16),
  words       varchar(2000) not null,
  done_by     varchar(100)  not null,
  done_at     datetime(6)   not null,
  primary key (id),
  index audit_fact_campaign (campaign_id, kind, seq),
  foreign key (campaign_id) references audit_campaign (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
