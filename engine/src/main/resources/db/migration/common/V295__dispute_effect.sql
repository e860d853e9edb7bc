-- The earnings that an accepted fact changes, as the replay gave them when it was accepted.
create table dispute_effect (
  dispute      bigint       not null,
  line         int          not null,
  participant  varchar(190) not null,
  plan         varchar(190) not null,
  component    varchar(190) not null,
  origin       varchar(80)  not null,
  origin_kind  varchar(12)  not null,
  deal         varchar(190) not null,
  revision     int          not null,
  currency     char(3)      not null,
  before_minor bigint       not null,
  after_minor  bigint       not null,
  primary key (dispute, line),
  constraint dispute_effect_of foreign key (dispute) references dispute_answer (dispute)
) default charset=utf8mb4 collate=utf8mb4_bin;
