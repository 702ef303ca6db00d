-- What Meta told us by itself. An event is about a Page, an account or a person that several workspaces may have
-- connected, so it belongs to none of them: only the system role reads it, and its content is sealed.
create table meta_webhook_events (
  -- SHA-256 of object, id, field, time and value: Meta sends each at least once.
  event_hash text primary key,
  object text not null,
  object_id text not null,
  field text not null,
  -- Meta's own time of it.
  at timestamptz not null,
  -- AES-256-GCM envelope; AAD is meta_webhook_events:<hash>:value
  value_sealed text not null,
  state text not null check (state in ('waiting', 'done', 'superseded', 'kept')),
  received_at timestamptz not null,
  handled_at timestamptz
);
create index meta_webhook_events_waiting on meta_webhook_events (at, event_hash) where state = 'waiting';
create index meta_webhook_events_by_subject on meta_webhook_events (object, object_id, at desc);
create index meta_webhook_events_by_age on meta_webhook_events (received_at);
grant select, insert, update, delete on meta_webhook_events to adwright_system;

-- Deletions that Meta users asked for at Meta. Who it was is kept, sealed, only until the deletion is done.
create table meta_data_deletions (
  deletion_code text primary key,
  -- AES-256-GCM envelope; AAD is meta_data_deletions:<code>:person
  person_sealed text,
  -- Meta repeats a request that it got no answer for: SHA-256 of the signed request.
  request_hash text not null unique,
  requested_at timestamptz not null,
  done_at timestamptz
);
grant select, insert, update, delete on meta_data_deletions to adwright_system;

-- When Meta last confirmed the address of our webhooks; at most one row.
create table meta_webhook_address (
  what text primary key check (what = 'webhooks'),
  verified_at timestamptz not null
);
grant select, insert, update on meta_webhook_address to adwright_system;
