-- Folders of the library, beside each other.
create table media_folders (
  folder_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null
);
call protect('media_folders');
create unique index media_folders_by_name on media_folders (workspace_id, lower(name));

alter table media_files
  add column folder_id text references media_folders on delete set null,
  add column tags text[] not null default '{}';
create index media_files_by_folder on media_files (workspace_id, folder_id, created_at desc, media_id desc)
  where folder_id is not null;
create index media_files_by_folder_alone on media_files (folder_id) where folder_id is not null;
create index media_files_by_tag on media_files using gin (tags);

-- Every picture that a creative ever had in a shape, and what it was drawn from.
create table rendition_versions (
  creative_id text not null references creatives on delete cascade,
  placement text not null,
  version integer not null,
  workspace_id text not null references workspaces on delete cascade,
  media_id text not null references media_files on delete cascade,
  style text not null,
  seed integer not null,
  words jsonb not null,
  source text not null,
  photo_id text references media_files on delete set null,
  created_at timestamptz not null,
  primary key (creative_id, placement, version)
);
call protect('rendition_versions');
create index rendition_versions_by_media on rendition_versions (media_id);
create index rendition_versions_by_photo on rendition_versions (photo_id) where photo_id is not null;

insert into rendition_versions
  (creative_id, placement, version, workspace_id, media_id, style, seed, words, source, photo_id, created_at)
select r.creative_id, r.placement, r.version, r.workspace_id, r.media_id, c.style, c.seed, c.words, c.source,
  c.photo_id, c.updated_at
from renditions r join creatives c on c.creative_id = r.creative_id;

-- A trigger, so that no way of storing a picture can forget its history. A new picture stands where its poster stands:
-- it takes over folder and tags from the one it replaces, or from the same poster in other shapes.
create function keep_rendition_version() returns trigger language plpgsql as $$
declare
  like_it record;
begin
  insert into rendition_versions
    (creative_id, placement, version, workspace_id, media_id, style, seed, words, source, photo_id, created_at)
  select new.creative_id, new.placement, new.version, new.workspace_id, new.media_id, c.style, c.seed, c.words, c.source,
    c.photo_id, c.updated_at
  from creatives c where c.creative_id = new.creative_id
  on conflict (creative_id, placement, version) do update set media_id = excluded.media_id, style = excluded.style,
    seed = excluded.seed, words = excluded.words, source = excluded.source, photo_id = excluded.photo_id;
  if tg_op = 'UPDATE' then
    select m.folder_id, m.tags into like_it from media_files m
      where m.media_id = old.media_id and (m.folder_id is not null or m.tags <> '{}');
  else
    select m.folder_id, m.tags into like_it from renditions r join media_files m on m.media_id = r.media_id
      where r.creative_id = new.creative_id and (m.folder_id is not null or m.tags <> '{}') order by m.media_id limit 1;
  end if;
  if found then
    update media_files m set folder_id = like_it.folder_id, tags = like_it.tags
      where m.media_id = new.media_id and m.folder_id is null and m.tags = '{}';
  end if;
  return null;
end $$;
create trigger renditions_keep_version after insert or update on renditions
  for each row execute function keep_rendition_version();
