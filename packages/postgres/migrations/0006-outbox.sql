-- Who is told of changes. A dispatcher reads on from its position and writes what is to be sent in the transaction that
-- moves it; senders take what is due.

create table outbox (
  tenant text not null,
  -- Of the last change that was looked at.
  position bigint not null,
  primary key (tenant)
);

-- The change before it, of the same log: where its events begin.
create index changes_by_log on changes (tenant, kind, log_id, position);

create table webhooks (
  tenant text not null,
  id text not null collate "C",
  url text not null,
  -- Types it is told of; none for all.
  types text[] not null,
  secret text not null,
  -- Signs along until then, so that a receiver can change over.
  previous_secret text,
  previous_until timestamptz,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (tenant, id)
);

create table deliveries (
  tenant text not null,
  -- A UUIDv7; receivers know a repeat by it.
  id text not null collate "C",
  channel text not null check (channel in ('webhook', 'mail', 'sms', 'bot')),
  -- What is sent one after the other: an address, a group, or everything of a channel.
  lane text not null,
  -- Once what was sent is forgotten: masked, where it was a person's.
  recipient text,
  type text not null,
  position bigint not null,
  -- Recipient and content; forgotten once it was sent to people.
  sealed text,
  status text not null check (status in ('pending', 'sent', 'failed', 'kept')),
  created_at timestamptz not null,
  -- Also the end of a lease: who took it and is gone by then has lost it.
  next_try_at timestamptz,
  tries integer not null,
  tried_at timestamptz,
  -- Why the last try failed, shortened.
  failure text,
  primary key (tenant, id),
  check ((status = 'pending') = (next_try_at is not null))
);

create index deliveries_due on deliveries (tenant, lane, next_try_at) where next_try_at is not null;

create index deliveries_tried on deliveries (tenant, lane, tried_at);

create index deliveries_by_status on deliveries (tenant, status, channel);

create index deliveries_newest on deliveries (tenant, created_at desc, id desc);

grant select, insert, update on outbox to wuyou_store;

grant select, insert, update, delete on webhooks, deliveries to wuyou_store;

alter table outbox enable row level security;

alter table webhooks enable row level security;

alter table deliveries enable row level security;

create policy own_tenant on outbox to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on webhooks to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on deliveries to wuyou_store using (tenant = current_setting('app.tenant', true));
