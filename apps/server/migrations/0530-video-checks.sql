-- What the gate found in a video. The row comes with the file, with what its headers tell; a worker then decodes all of it,
-- once, and its report stays. `failed` is a look that never came to its end, for reasons that lie outside the file.
create table video_checks (
  media_id text primary key references media_files on delete cascade,
  workspace_id text not null references workspaces on delete cascade,
  state text not null check (state in ('waiting', 'done', 'failed')),
  -- How often it was asked for: a look that failed may be asked for anew.
  asks integer not null default 1,
  -- How often a worker took it up: one that keeps taking its workers down with it ends.
  runs integer not null default 0,
  report jsonb,
  asked_at timestamptz not null,
  checked_at timestamptz
);
call protect('video_checks');
