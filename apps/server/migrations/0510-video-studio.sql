-- Films are made of storyboards now, each in one or more ratios. Those of before were posters in motion: their files stay
-- in the library, and there is no storyboard to show of them.
delete from films;
drop index films_by_media;
alter table films
  drop column creative_ids,
  drop column media_id,
  drop constraint films_state_check,
  add constraint films_state_check check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  add column wishes jsonb not null,
  add column storyboard jsonb not null,
  -- Of the ratio that is drawn now: how much of each scene.
  add column scenes jsonb not null default '[]',
  add column seconds_left integer,
  add column notices text[] not null default '{}',
  -- What is spoken, as it was timed.
  add column cues jsonb not null default '[]';
create index films_newest on films (workspace_id, created_at desc, film_id desc);

-- One picture shape of a film each.
create table film_cuts (
  film_id text not null references films on delete cascade,
  workspace_id text not null references workspaces on delete cascade,
  ratio text not null check (ratio in ('9:16', '1:1', '4:5', '16:9')),
  position integer not null,
  percent integer not null default 0 check (percent between 0 and 100),
  media_id text references media_files on delete set null,
  notes text[] not null default '{}',
  primary key (film_id, ratio)
);
call protect('film_cuts');
create index film_cuts_by_media on film_cuts (media_id) where media_id is not null;

-- Clips asked of a video model. The row is committed before the call, and what it is called there right after: each call
-- costs money, so one whose answer was lost is never made again.
create table film_clips (
  film_id text not null references films on delete cascade,
  workspace_id text not null references workspaces on delete cascade,
  scene_id text not null,
  state text not null check (state in ('asked', 'running', 'made', 'failed')),
  provider text not null,
  model text not null,
  prompt text not null,
  seconds numeric not null,
  operation text,
  problem text,
  asked_at timestamptz not null,
  primary key (film_id, scene_id)
);
call protect('film_clips');
