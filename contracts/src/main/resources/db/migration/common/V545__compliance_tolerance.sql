create table compliance_tolerance (
  id          bigint       not null auto_increment,
  finding_id  bigint       not null,
  reason      varchar(500) not null,
  last_day    date         not null,
  accepted_by varchar(100) not null,
  accepted_at datetime(6)  not null,
  primary key (id),
  index compliance_tolerance_finding (finding_id),
  foreign key (finding_id) references compliance_finding (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
