-- Keys of pages, partners' servers and staff. Only their hash is kept.

create table keys (
  tenant text not null,
  id text not null,
  hash text not null,
  kind text not null check (kind in ('publishable', 'partner', 'staff')),
  name text not null,
  -- Of a page's key: where it may be used from; none for anywhere.
  origins text[] not null,
  role text,
  department text,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant, id)
);

create unique index keys_by_hash on keys (tenant, hash);

grant select, insert, update on keys to wuyou_store;

alter table keys enable row level security;

create policy own_tenant on keys to wuyou_store using (tenant = current_setting('app.tenant', true));
