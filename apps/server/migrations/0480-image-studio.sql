-- What a generation was asked for beyond its brief.
alter table generations
  add column prompt text not null default '',
  add column formats text[] not null default '{square_1x1,feed_4x5,story_9x16,link_1.91x1}',
  add column quality text not null default 'standard' check (quality in ('draft', 'standard', 'best')),
  add column creativity integer not null default 60 check (creativity between 0 and 100),
  -- a picture whose colours and manner are followed
  add column reference_id text references media_files on delete set null,
  -- the picture that an edit begins with
  add column source_id text references media_files on delete set null,
  -- the creative that picture is of: its words stay, its photo is used
  add column source_creative_id text references creatives on delete set null;
update generations g set prompt = b.product from briefs b where b.brief_id = g.brief_id;
create index generations_by_time on generations (workspace_id, created_at desc, generation_id desc);
create index generations_by_reference on generations (reference_id) where reference_id is not null;
create index generations_by_source on generations (source_id) where source_id is not null;

-- What the editor changes, and what an edited picture was before.
alter table creatives
  add column quality text not null default 'standard' check (quality in ('draft', 'standard', 'best')),
  add column composition text not null default '',
  add column look text not null default '',
  add column brand_color text,
  add column edits jsonb not null default '{}',
  add column before_id text references media_files on delete set null;
update creatives set
  composition = coalesce(design ->> 'composition', ''),
  look = coalesce(design -> 'look' ->> 'id', '');
create index creatives_by_time on creatives (workspace_id, created_at desc, creative_id desc);
create index creatives_by_before on creatives (before_id) where before_id is not null;
