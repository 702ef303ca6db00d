-- The ads of a campaign that show a video in place of their pictures: up to four files each, and where each is shown.
create table campaign_videos (
  campaign_id text not null references campaigns on delete cascade,
  creative_id text not null references creatives,
  nth integer not null check (nth between 1 and 4),
  workspace_id text not null references workspaces on delete cascade,
  -- Null once the file is gone from the library.
  media_id text references media_files on delete set null,
  -- Empty where another file of the ad stands in everywhere.
  shown_in text[] not null check (shown_in <@ array['story_9x16', 'feed_4x5', 'elsewhere']),
  primary key (campaign_id, creative_id, nth)
);
call protect('campaign_videos');
create index campaign_videos_by_media on campaign_videos (media_id) where media_id is not null;

alter table campaign_objects
  drop constraint campaign_objects_kind_check,
  add constraint campaign_objects_kind_check
    check (kind in ('campaign', 'ad_set', 'image', 'video', 'creative', 'ad', 'activate'));
