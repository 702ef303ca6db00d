-- Films out of a brief's posters, and what came of them. Which posters is settled when it is asked for.
create table films (
  film_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  brief_id text not null references briefs on delete cascade,
  idempotency_key text not null,
  creative_ids text[] not null,
  seconds integer not null check (seconds > 0),
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  percent integer not null default 0 check (percent between 0 and 100),
  -- How often a worker took it up: one that keeps taking its workers down with it ends.
  runs integer not null default 0,
  problem text,
  media_id text references media_files on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, idempotency_key)
);
call protect('films');
create index films_by_brief on films (brief_id);
create index films_by_media on films (media_id) where media_id is not null;
