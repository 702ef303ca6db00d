create table connection_states (
  -- SHA-256 of the state that went to Meta: reading this table does not let anybody finish a sign-in.
  state_hash text primary key,
  workspace_id text not null references workspaces on delete cascade,
  user_id text not null,
  return_to text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
call protect('connection_states');

create table connections (
  connection_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  provider text not null check (provider in ('meta')),
  mode text not null check (mode in ('twin', 'live')),
  external_user_id text not null,
  user_name text not null,
  -- AES-256-GCM envelope; AAD is connections:<id>:token
  token_sealed text not null,
  token_expires_at timestamptz,
  data_access_expires_at timestamptz,
  scopes text[] not null,
  status text not null check (status in ('active', 'needs_reconnect', 'revoked')),
  problem text,
  checked_at timestamptz not null,
  created_at timestamptz not null,
  unique (workspace_id, provider, mode, external_user_id)
);
call protect('connections');

create table ad_accounts (
  ad_account_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  connection_id text not null references connections on delete cascade,
  external_id text not null,
  name text not null,
  currency text not null,
  time_zone text not null,
  account_status integer not null,
  min_daily_budget_minor bigint not null default 0,
  pixel_id text,
  chosen boolean not null default false,
  unique (connection_id, external_id)
);
call protect('ad_accounts');

create table pages (
  page_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  connection_id text not null references connections on delete cascade,
  external_id text not null,
  name text not null,
  tasks text[] not null default '{}',
  token_sealed text not null,
  instagram_external_id text,
  instagram_username text,
  chosen boolean not null default false,
  unique (connection_id, external_id)
);
call protect('pages');

create table campaigns (
  campaign_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  brief_id text not null references briefs,
  connection_id text references connections,
  ad_account_id text references ad_accounts,
  page_id text references pages,
  idempotency_key text,
  name text not null,
  objective text not null,
  country text not null,
  language text not null,
  url text not null,
  daily_budget_minor bigint not null check (daily_budget_minor > 0),
  currency text not null,
  days integer,
  state text not null,
  simulated boolean not null,
  external_id text,
  thumbnail_media_id text references media_files,
  launch_attempt integer not null default 0,
  launched_at timestamptz,
  starts_at timestamptz,
  ends_at timestamptz,
  problems jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, idempotency_key)
);
call protect('campaigns');
create index campaigns_newest on campaigns (workspace_id, created_at desc, campaign_id desc);
create index campaigns_by_state on campaigns (workspace_id, state);

create table campaign_creatives (
  campaign_id text not null references campaigns on delete cascade,
  position integer not null,
  workspace_id text not null references workspaces on delete cascade,
  creative_id text not null references creatives,
  primary key (campaign_id, position)
);
call protect('campaign_creatives');
create index campaign_creatives_by_creative on campaign_creatives (creative_id);

-- The plan of a launch and how far it is: one row per object on Meta's side.
create table campaign_objects (
  campaign_id text not null references campaigns on delete cascade,
  key text not null,
  workspace_id text not null references workspaces on delete cascade,
  position integer not null,
  kind text not null check (kind in ('campaign', 'ad_set', 'image', 'creative', 'ad', 'activate')),
  label text not null,
  state text not null check (state in ('waiting', 'doing', 'done', 'failed')),
  external_id text,
  creative_id text references creatives,
  effective_status text,
  problem text,
  primary key (campaign_id, key)
);
call protect('campaign_objects');

-- The ledger of every write to Meta: an intent is stored before the call, its outcome after it. A write whose
-- answer was lost is looked up by its mark before it is ever tried again.
create table intents (
  intent_id text primary key,
  workspace_id text not null references workspaces on delete cascade,
  connection_id text not null,
  subject text not null,
  key text not null,
  mark text not null,
  kind text not null,
  state text not null check (state in ('open', 'done', 'refused', 'unknown')),
  attempts integer not null default 0,
  external_id text,
  answer jsonb,
  problem text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, key)
);
call protect('intents');
create index intents_by_subject on intents (workspace_id, subject);

create table daily_metrics (
  campaign_id text not null references campaigns on delete cascade,
  ad_external_id text not null,
  platform text not null,
  day date not null,
  workspace_id text not null references workspaces on delete cascade,
  impressions bigint not null,
  clicks bigint not null,
  link_clicks bigint not null,
  spend_minor bigint not null,
  conversions bigint not null,
  conversion_value_minor bigint not null,
  fetched_at timestamptz not null,
  primary key (campaign_id, day, platform, ad_external_id)
);
call protect('daily_metrics');

-- Reach cannot be added up, so Meta's own figure is kept per campaign and period: 'day' rows and one 'lifetime' row.
create table campaign_reach (
  campaign_id text not null references campaigns on delete cascade,
  period text not null,
  workspace_id text not null references workspaces on delete cascade,
  reach bigint not null,
  fetched_at timestamptz not null,
  primary key (campaign_id, period)
);
call protect('campaign_reach');

-- Roll-ups written in the same transaction as daily_metrics; the dashboard and the table read only these.
create table campaign_days (
  campaign_id text not null references campaigns on delete cascade,
  day date not null,
  platform text not null,
  workspace_id text not null references workspaces on delete cascade,
  currency text not null,
  simulated boolean not null,
  impressions bigint not null,
  clicks bigint not null,
  link_clicks bigint not null,
  spend_minor bigint not null,
  conversions bigint not null,
  conversion_value_minor bigint not null,
  primary key (campaign_id, day, platform)
);
call protect('campaign_days');

create table workspace_days (
  workspace_id text not null references workspaces on delete cascade,
  currency text not null,
  day date not null,
  platform text not null,
  simulated boolean not null,
  impressions bigint not null,
  clicks bigint not null,
  link_clicks bigint not null,
  spend_minor bigint not null,
  conversions bigint not null,
  conversion_value_minor bigint not null,
  primary key (workspace_id, currency, day, platform, simulated)
);
call protect('workspace_days');

create table campaign_totals (
  campaign_id text primary key references campaigns on delete cascade,
  workspace_id text not null references workspaces on delete cascade,
  impressions bigint not null,
  reach bigint,
  clicks bigint not null,
  link_clicks bigint not null,
  spend_minor bigint not null,
  conversions bigint not null,
  conversion_value_minor bigint not null,
  recent_spend_minor bigint[] not null,
  since date not null,
  until date not null,
  time_zone text not null,
  attribution text not null,
  fetched_at timestamptz not null
);
call protect('campaign_totals');
