-- Posts: what an author writes once, and its publications, one on each destination. Times are those of the destination
-- (simulated in a rehearsal); `wake_at` alone is ours: when a worker looks at the row next.
create table posts (
  post_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  idempotency_key text,
  text text not null,
  hashtags text[] not null default '{}',
  link text,
  link_preview jsonb,
  first_comment text not null default '',
  format text not null check (format in ('feed', 'reel', 'story')),
  items jsonb not null default '[]',
  -- Every file that it or one of its publications shows, so that none is deleted meanwhile.
  media_ids text[] not null default '{}',
  collaborators text[] not null default '{}',
  due_at timestamptz,
  not_after timestamptz,
  timing text not null check (timing in ('draft', 'now', 'at', 'queue', 'recurring', 'import')),
  approval text not null default 'none' check (approval in ('none', 'awaiting', 'approved')),
  recurrence_id text,
  -- Local date and time of its place in a series: one post each, however often the series is looked at.
  occurrence text,
  simulated boolean not null,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  unique (workspace_id, idempotency_key),
  unique (recurrence_id, occurrence)
);
call protect('posts');
create index posts_newest on posts (workspace_id, created_at desc, post_id desc) where deleted_at is null;
create index posts_by_time on posts (workspace_id, due_at) where deleted_at is null and due_at is not null;
create index posts_by_media on posts using gin (media_ids);

create table publications (
  publication_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  post_id text not null references posts on delete cascade,
  page_id text not null references pages on delete cascade,
  connection_id text not null references connections on delete cascade,
  network text not null check (network in ('facebook', 'instagram')),
  position integer not null,
  simulated boolean not null,
  overrides jsonb not null default '{}',
  state text not null check (state in
    ('draft', 'scheduled', 'publishing', 'waiting', 'published', 'unknown', 'failed', 'expired', 'deleted')),
  -- Copied from its post, so that what is due is one index away.
  due_at timestamptz,
  next_at timestamptz,
  wake_at timestamptz,
  -- Counts up when it is made ready anew: objects of another round are never mixed in.
  round integer not null default 0,
  prepared jsonb not null default '[]',
  looks integer not null default 0,
  waiting_for jsonb,
  problem text,
  external_id text,
  media_external_id text,
  permalink text,
  published_at timestamptz,
  comment_state text check (comment_state in ('waiting', 'sent', 'failed')),
  comment_problem text,
  figures jsonb,
  figures_next_at timestamptz,
  comments_fetched_at timestamptz,
  comments_problem text,
  updated_at timestamptz not null,
  unique (post_id, network, page_id)
);
call protect('publications');
create index publications_to_wake on publications (wake_at) where wake_at is not null;
create index publications_of_post on publications (post_id, position);
create index publications_by_page on publications (workspace_id, page_id, network, due_at);
create index publications_by_connection on publications (connection_id) where next_at is not null;
create index publications_to_measure on publications (figures_next_at) where figures_next_at is not null;

-- What holds a whole destination back, and what it told of its quota.
create table publishing_places (
  workspace_id text not null references workspaces on delete cascade,
  page_id text not null references pages on delete cascade,
  network text not null check (network in ('facebook', 'instagram')),
  connection_id text not null references connections on delete cascade,
  waiting_for jsonb,
  tries integer not null default 0,
  next_at timestamptz,
  quota_used integer,
  quota_total integer,
  quota_read_at timestamptz,
  primary key (page_id, network)
);
call protect('publishing_places');

create table publishing_settings (
  workspace_id text primary key references workspaces on delete cascade,
  paused boolean not null default false,
  slots jsonb not null default '[]',
  updated_at timestamptz not null
);
call protect('publishing_settings');

create table recurrences (
  recurrence_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  post_id text not null references posts on delete cascade,
  rule jsonb not null,
  -- In our time: when its next posts are put on the calendar.
  extend_at timestamptz,
  made integer not null default 0,
  active boolean not null default true,
  created_at timestamptz not null
);
call protect('recurrences');
create index recurrences_to_extend on recurrences (extend_at) where active and extend_at is not null;

create table post_comments (
  publication_id text not null references publications on delete cascade,
  external_id text not null,
  workspace_id text not null references workspaces on delete cascade,
  parent_external_id text,
  author text not null,
  ours boolean not null,
  text text not null,
  likes integer,
  hidden boolean not null,
  can_hide boolean not null,
  at timestamptz not null,
  primary key (publication_id, external_id)
);
call protect('post_comments');
create index audit_entries_of_subject on audit_entries (workspace_id, subject, at desc);
