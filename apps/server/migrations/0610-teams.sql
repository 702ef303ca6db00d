-- Teams: who is invited, one owner a workspace, and the agency that looks over its clients.
create table invitations (
  invitation_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  email text not null check (email = lower(email)),
  role text not null check (role in ('admin', 'editor', 'analyst', 'client')),
  -- SHA-256 of 256 random bits: whoever reads this table can accept nothing.
  token_hash text not null unique,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'declined', 'revoked')),
  invited_by text not null,
  accepted_by text,
  -- How often it went out; each time with another token.
  sent integer not null default 1,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
call protect('invitations');
create unique index invitations_one_pending on invitations (workspace_id, email) where state = 'pending';
create index invitations_newest on invitations (workspace_id, created_at desc);

create unique index memberships_one_owner on memberships (workspace_id) where role = 'owner';

-- Clients are searched and paged by their names.
create index workspaces_by_name on workspaces (organisation_id, lower(name), workspace_id);
drop index workspaces_by_organisation;

-- An agency sees of its clients what their roll-up is made of, and changes none of it. In a transaction of a workspace
-- there is no organisation, so a client sees nothing of the others.
create procedure show_to_organisation(target regclass) language plpgsql as $$
begin
  execute format('create policy organisation on %s for select to adwright_app using (workspace_id in (select w.workspace_id from workspaces w where w.organisation_id = (select current_organisation())))', target);
end $$;
call show_to_organisation('memberships');
call show_to_organisation('connections');
call show_to_organisation('campaigns');
call show_to_organisation('campaign_totals');
call show_to_organisation('workspace_days');

-- A workspace that is being erased takes no file any more: its object would outlive it. Whoever erases has locked the
-- row, so that this waits for them and then finds it erased.
create function refuse_file_of_erased() returns trigger language plpgsql as $$
declare
  gone timestamptz;
begin
  select erased_at into gone from workspaces where workspace_id = new.workspace_id for key share;
  if gone is not null then
    raise exception 'the workspace % is erased', new.workspace_id using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger refuse_file_of_erased before insert on media_files
  for each row execute function refuse_file_of_erased();

-- Erasing a workspace deletes its briefs, pages and files one by one, and each asks these tables whether they need it.
create index campaigns_of_brief on campaigns (brief_id);
create index campaigns_of_thumbnail on campaigns (thumbnail_media_id) where thumbnail_media_id is not null;
create index campaigns_of_page on campaigns (page_id);
create index campaigns_of_ad_account on campaigns (ad_account_id);
create index creatives_of_brief on creatives (brief_id);
create index generations_of_brief on generations (brief_id);
create index generations_of_creative on generations (source_creative_id) where source_creative_id is not null;
create index campaign_objects_of_creative on campaign_objects (creative_id) where creative_id is not null;
create index campaign_videos_of_creative on campaign_videos (creative_id);
create index publications_of_page on publications (page_id);
