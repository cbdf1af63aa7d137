-- What is known of photos and documents. Their bytes lie in a folder or an object store, under `object`.

create table files (
  tenant text not null,
  id text not null collate "C",
  object text not null,
  name text not null,
  type text not null,
  size bigint not null,
  -- Of what is kept, and of what was sent.
  hash text not null,
  sent_hash text not null,
  status text not null check (status in ('storing', 'pending', 'clean', 'infected', 'expired')),
  uploaded_at timestamptz not null,
  -- The log it was attached to.
  kind text,
  log_id text collate "C",
  primary key (tenant, id)
);

create index files_loose on files (tenant, uploaded_at) where log_id is null;

create index files_pending on files (tenant, uploaded_at) where status = 'pending';

create index files_by_content on files (tenant, sent_hash);

grant select, insert, update, delete on files to wuyou_store;

alter table files enable row level security;

create policy own_tenant on files to wuyou_store using (tenant = current_setting('app.tenant', true));
