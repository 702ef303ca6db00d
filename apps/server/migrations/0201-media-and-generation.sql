-- The same picture is kept once per workspace and purpose, however often and however concurrently it is sent.
create unique index media_files_by_content on media_files (workspace_id, purpose, sha256);

-- What a creative was drawn from, so that an edit draws from the same files and nobody deletes them meanwhile.
alter table creatives add column photo_id text references media_files;
alter table creatives add column logo_id text references media_files;
create index creatives_by_photo on creatives (photo_id) where photo_id is not null;
create index creatives_by_logo on creatives (logo_id) where logo_id is not null;
create index briefs_by_logo on briefs (logo_id) where logo_id is not null;
create index briefs_by_photo on briefs using gin (photo_ids);

-- Measured milliseconds per picture of this generation: what "seconds left" is computed from.
alter table generations add column picture_ms integer check (picture_ms > 0);
