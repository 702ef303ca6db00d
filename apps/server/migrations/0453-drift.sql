-- What is at Meta otherwise than we set it, as of the last look, and what of it was accepted. What we set is told by
-- the ledger of intents.
create table campaign_drift (
  campaign_id text primary key references campaigns on delete cascade,
  workspace_id text not null references workspaces on delete cascade,
  checked_at timestamptz not null,
  differences jsonb not null default '[]',
  accepted jsonb not null default '[]'
);
call protect('campaign_drift');
