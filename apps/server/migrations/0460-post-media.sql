-- Pictures and videos of posts. A video has a length, a still, and facts as read when it came (for pictures the columns
-- say everything). An adaptation names the file it was made from and how: the same one is made once.
alter table media_files
  drop constraint media_files_purpose_check,
  add constraint media_files_purpose_check check (purpose in ('photo', 'logo', 'poster', 'post')),
  add column duration_ms integer check (duration_ms > 0),
  add column still_key text unique,
  add column facts jsonb,
  add column parent_id text references media_files on delete set null,
  add column recipe jsonb;
create unique index media_files_by_recipe on media_files (workspace_id, parent_id, recipe) where parent_id is not null;
create index media_files_by_parent on media_files (parent_id) where parent_id is not null;
-- Two recipes may lead to the same bytes, and an upload may be what a recipe once made: originals alone are one of a kind.
drop index media_files_by_content;
create unique index media_files_by_content on media_files (workspace_id, purpose, sha256) where recipe is null;

-- Videos being converted, and what came of it.
create table media_conversions (
  conversion_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  media_id text not null references media_files on delete cascade,
  recipe jsonb not null,
  -- Keys of those it is for, in their own words.
  askers text[] not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  percent integer not null default 0 check (percent between 0 and 100),
  -- How often a worker took it up: one that keeps taking its workers down with it ends.
  runs integer not null default 0,
  problem text,
  result_id text references media_files on delete cascade,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
call protect('media_conversions');
create unique index media_conversions_once on media_conversions (workspace_id, media_id, recipe)
  where state <> 'failed';
create index media_conversions_by_media on media_conversions (media_id);
create index media_conversions_by_result on media_conversions (result_id) where result_id is not null;
