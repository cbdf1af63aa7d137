-- The second fence: whatever a query forgets, its rows are the tenant's that the transaction names. Owners pass it, so
-- the store works as a role that owns nothing. The role is the whole cluster's and may be there already.

do $$ begin
  create role wuyou_store nologin;
exception when duplicate_object then
  null;
end $$;

grant wuyou_store to current_user;

grant select, insert, update, delete on events, codes, cases, applications, changes, counters, commands to wuyou_store;

alter table events enable row level security;

alter table codes enable row level security;

alter table cases enable row level security;

alter table applications enable row level security;

alter table changes enable row level security;

alter table counters enable row level security;

alter table commands enable row level security;

create policy own_tenant on events to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on codes to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on cases to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on applications to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on changes to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on counters to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on commands to wuyou_store using (tenant = current_setting('app.tenant', true));
