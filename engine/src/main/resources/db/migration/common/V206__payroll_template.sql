create table payroll_template (
  method      varchar(12)  not null,
  version     int          not null,
  content     mediumtext   not null,
  entered_by  varchar(100) not null,
  entered_at  datetime(6)  not null,
  primary key (method, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
