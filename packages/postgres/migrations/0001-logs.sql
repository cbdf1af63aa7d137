-- Every table begins its key with the tenant, so that it can be distributed by it. Statements stand between empty lines.

create table events (
  tenant text not null,
  kind text not null,
  log_id text not null collate "C",
  version integer not null,
  event json not null,
  primary key (tenant, kind, log_id, version)
);

-- A receipt code belongs to one log of a tenant, whatever its kind.
create table codes (
  tenant text not null,
  code text not null,
  kind text not null,
  log_id text not null,
  primary key (tenant, code)
);

create table cases (
  tenant text not null,
  id text not null collate "C",
  code text not null collate "C",
  version integer not null,
  begun_at timestamptz not null,
  status text not null,
  channel text not null,
  title text not null,
  departments text[] not null,
  supervised boolean not null,
  -- Its light at a moment: the worst of what stands, and of what changes when.
  standing_light smallint not null,
  amber_at timestamptz,
  red_after timestamptz,
  timer_at timestamptz,
  awaits date,
  state json not null,
  primary key (tenant, id)
);

create index cases_newest on cases (tenant, begun_at desc, id desc);

create index cases_by_code on cases (tenant, code);

create index cases_due on cases (tenant, timer_at) where timer_at is not null;

create index cases_awaiting on cases (tenant, awaits) where awaits is not null;

create table applications (
  tenant text not null,
  id text not null collate "C",
  code text not null collate "C",
  version integer not null,
  begun_at timestamptz not null,
  status text not null,
  bundle text not null,
  holder text,
  handed_in boolean not null,
  departments text[] not null,
  timer_at timestamptz,
  awaits date,
  state json not null,
  primary key (tenant, id)
);

create index applications_newest on applications (tenant, begun_at desc, id desc);

create index applications_by_code on applications (tenant, code);

create index applications_by_holder on applications (tenant, holder, begun_at desc) where holder is not null;

create index applications_due on applications (tenant, timer_at) where timer_at is not null;

create index applications_awaiting on applications (tenant, awaits) where awaits is not null;

create table changes (
  tenant text not null,
  position bigint not null,
  kind text not null,
  log_id text not null,
  version integer not null,
  primary key (tenant, position)
);

-- Sequences without gap, and the position of the latest change: drawn under a row's lock, so that they become visible in order.
create table counters (
  tenant text not null,
  name text not null,
  value bigint not null,
  primary key (tenant, name)
);

create table commands (
  tenant text not null,
  scope text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  body text not null,
  version integer,
  at timestamptz not null,
  primary key (tenant, scope, key)
);
