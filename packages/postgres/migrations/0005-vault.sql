-- What is a person's, sealed with the data key of the log it is about: of an event, of a state, of a kept reply. What
-- stands in the clear beside it is whole by itself, and all that is left when the key is destroyed.

alter table events add column sealed text;

alter table cases add column sealed text;

alter table applications add column sealed text;

alter table commands add column kind text;

alter table commands add column log_id text;

create index commands_by_log on commands (tenant, kind, log_id);

create table vault_keys (
  tenant text not null,
  kind text not null,
  log_id text not null collate "C",
  id text not null,
  -- The master key that `wrapped` opens with.
  master text not null,
  wrapped text not null,
  primary key (tenant, kind, log_id)
);

create index vault_keys_by_master on vault_keys (tenant, master);

-- Whose logs are whose: by a keyed hash of the mobile number, never by the number.
create table people (
  tenant text not null,
  mobile text not null,
  kind text not null,
  log_id text not null collate "C",
  primary key (tenant, mobile, kind, log_id)
);

create index people_by_log on people (tenant, kind, log_id);

grant select, insert, update, delete on vault_keys, people to wuyou_store;

alter table vault_keys enable row level security;

alter table people enable row level security;

create policy own_tenant on vault_keys to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on people to wuyou_store using (tenant = current_setting('app.tenant', true));
