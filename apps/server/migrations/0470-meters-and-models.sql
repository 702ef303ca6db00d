-- What a piece of work may use, set aside before it begins; `used` is null until it is over.
create table usage_reservations (
  workspace_id text not null references workspaces on delete cascade,
  meter text not null,
  key text not null,
  reserved integer not null check (reserved > 0),
  used integer check (used between 0 and reserved),
  reserved_at timestamptz not null,
  settled_at timestamptz,
  primary key (workspace_id, meter, key)
);
call protect('usage_reservations');
create index usage_reservations_by_time on usage_reservations (workspace_id, meter, reserved_at);

-- A picture asked of somebody else's model: written before the call, for one that may have been answered (and billed)
-- is never asked for again.
create table model_pictures (
  generation_id text not null references generations on delete cascade,
  position integer not null,
  workspace_id text not null references workspaces on delete cascade,
  provider text not null,
  model text not null,
  prompt text not null,
  state text not null check (state in ('asking', 'made', 'failed')),
  media_id text references media_files on delete set null,
  problem text,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (generation_id, position)
);
call protect('model_pictures');
create index model_pictures_by_media on model_pictures (media_id) where media_id is not null;

-- Who paints: the studio itself, or a model where there is one (auto: for photographs).
alter table generations add column painter text not null default 'auto' check (painter in ('auto', 'local', 'model'));
-- What painted it, and why it was not what was asked for.
alter table creatives add column source text not null default 'local_studio';
alter table creatives add column notice text;
