-- Figures' counters. Amounts stand by their place in the domain's MEASURES, `handled` by working days.

-- What each change of a case adds, until it is folded into the totals: no two commands ever wait for a counter.
create table figure_deltas (
  tenant text not null,
  case_id text not null collate "C",
  version integer not null,
  place smallint not null,
  event text not null,
  day date not null,
  -- The lead's; empty before there is one.
  department text not null,
  channel text not null,
  category text not null,
  amounts integer[] not null,
  handled integer[] not null,
  primary key (tenant, case_id, version, place)
);

-- Sums by day and by month, for every cut by one department or all (empty), one channel or all, a category with all
-- below it or all.
create table figure_totals (
  tenant text not null,
  event text not null,
  department text not null,
  channel text not null,
  category text not null collate "C",
  span text not null check (span in ('day', 'month')),
  -- The first one of a month.
  day date not null,
  amounts integer[] not null,
  handled integer[] not null,
  primary key (tenant, event, department, channel, category, span, day)
);

-- Promises that may still run out: late by the clock alone, without a write. Gone once kept, broken or no longer owed.
create table figure_promises (
  tenant text not null,
  case_id text not null collate "C",
  number smallint not null,
  promise text not null,
  due_at timestamptz not null,
  department text not null,
  channel text not null,
  category text not null,
  submitted_on date not null,
  accepted_on date,
  answered_on date,
  closed_on date,
  primary key (tenant, case_id, number)
);

create index figure_promises_due on figure_promises (tenant, due_at);

grant select, insert, update, delete on figure_deltas, figure_totals, figure_promises to wuyou_store;

alter table figure_deltas enable row level security;

alter table figure_totals enable row level security;

alter table figure_promises enable row level security;

create policy own_tenant on figure_deltas to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on figure_totals to wuyou_store using (tenant = current_setting('app.tenant', true));

create policy own_tenant on figure_promises to wuyou_store using (tenant = current_setting('app.tenant', true));
