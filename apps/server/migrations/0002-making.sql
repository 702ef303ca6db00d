create table media_files (
  media_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  purpose text not null check (purpose in ('photo', 'logo', 'poster')),
  name text not null,
  storage_key text not null unique,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  sha256 text not null,
  created_at timestamptz not null
);
call protect('media_files');
create index media_files_newest on media_files (workspace_id, created_at desc, media_id desc);

create table briefs (
  brief_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  business text not null,
  product text not null,
  offer text not null,
  audience text not null,
  url text not null,
  language text not null,
  tone text not null,
  objective text not null,
  daily_budget_minor bigint not null check (daily_budget_minor > 0),
  currency text not null,
  country text not null,
  brand_color text,
  photo_ids text[] not null default '{}',
  logo_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
call protect('briefs');
create index briefs_newest on briefs (workspace_id, created_at desc);

create table generations (
  generation_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  brief_id text not null references briefs on delete cascade,
  idempotency_key text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  stage text not null,
  percent integer not null default 0 check (percent between 0 and 100),
  count integer not null,
  styles text[] not null default '{}',
  seed integer not null,
  error text,
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null,
  unique (workspace_id, idempotency_key)
);
call protect('generations');
create index generations_by_brief on generations (workspace_id, brief_id, created_at desc);

create table creatives (
  creative_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  brief_id text not null references briefs on delete cascade,
  generation_id text not null references generations on delete cascade,
  position integer not null,
  style text not null,
  seed integer not null,
  words jsonb not null,
  design jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (generation_id, position)
);
call protect('creatives');
create index creatives_by_brief on creatives (workspace_id, brief_id, created_at desc);

-- One picture of a creative for one placement. An edit makes new pictures; the old media rows stay as lineage.
create table renditions (
  creative_id text not null references creatives on delete cascade,
  placement text not null,
  workspace_id text not null references workspaces on delete cascade,
  version integer not null,
  media_id text not null references media_files,
  fitted jsonb not null,
  findings jsonb not null,
  primary key (creative_id, placement)
);
call protect('renditions');
create index renditions_by_media on renditions (media_id);
