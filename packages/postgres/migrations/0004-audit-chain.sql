-- Each event carries the hash of all before it in its log, each change that of all before it in its tenant. A log's row
-- keeps the hash of its last event, so that the next is written without reading the log. Rows from before have none:
-- the store seals them when it is next opened.

alter table events add column hash text;

alter table changes add column hash text;

alter table cases add column head text;

alter table applications add column head text;

create index changes_unchained on changes (tenant) where hash is null;

-- Signed each day: what the changes came to by then.
create table checkpoints (
  tenant text not null,
  day date not null,
  position bigint not null,
  hash text not null,
  key text not null,
  signature text not null,
  primary key (tenant, day)
);

grant select, insert on checkpoints to wuyou_store;

-- What is chained is added to and never changed.
revoke update, delete on events, changes from wuyou_store;

alter table checkpoints enable row level security;

create policy own_tenant on checkpoints to wuyou_store using (tenant = current_setting('app.tenant', true));
