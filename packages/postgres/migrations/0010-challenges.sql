-- Solved challenges that a command has used up, until they have expired: each is good once.

create table challenges (
  tenant text not null,
  -- Its signature.
  id text not null,
  expires_at timestamptz not null,
  primary key (tenant, id)
);

create index challenges_by_end on challenges (tenant, expires_at);

grant select, insert, update, delete on challenges to wuyou_store;

alter table challenges enable row level security;

create policy own_tenant on challenges to wuyou_store using (tenant = current_setting('app.tenant', true));

-- What several processes sign with and have to agree on, made by whichever needs it first. In hexadecimal.
create table signing_secrets (
  tenant text not null,
  name text not null,
  secret text not null,
  made_at timestamptz not null default now(),
  primary key (tenant, name)
);

grant select, insert on signing_secrets to wuyou_store;

alter table signing_secrets enable row level security;

create policy own_tenant on signing_secrets to wuyou_store using (tenant = current_setting('app.tenant', true));
