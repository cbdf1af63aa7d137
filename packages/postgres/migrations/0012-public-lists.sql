-- Lists that the public asks for: by the door a case came through, when, and what it is about.

alter table cases add column category text;

update cases set category = state -> 'facts' ->> 'category';

alter table cases alter column category set not null;

-- When a case last changed, which states written before did not say.
update cases set state = jsonb_set(state::jsonb, '{facts,updatedAt}', (
  select event::jsonb -> 'at' from events
  where events.tenant = cases.tenant and kind = 'case' and log_id = cases.id
  order by events.version desc limit 1
))::json;

create index cases_by_channel on cases (tenant, channel, begun_at desc, id desc);
