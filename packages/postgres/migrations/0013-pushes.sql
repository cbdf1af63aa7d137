-- Deliveries to another city, which takes new cases as requests of its own by Open311.

alter table deliveries drop constraint deliveries_channel_check;

alter table deliveries add constraint deliveries_channel_check
  check (channel in ('webhook', 'mail', 'sms', 'bot', 'open311'));
