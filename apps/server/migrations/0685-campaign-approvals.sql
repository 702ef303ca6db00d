-- Who asked for a yes to launch a campaign, to what exactly, and what became of it.
create table campaign_approvals (
  campaign_id text primary key references campaigns on delete cascade,
  workspace_id text not null references workspaces on delete cascade,
  state text not null check (state in ('awaiting', 'approved', 'sent_back')),
  -- Of everything that a launch would have put at Meta then.
  digest text not null,
  -- Where it stood before: whoever takes it back finds it there.
  stood text not null check (stood in ('draft', 'launch_failed')),
  asked_by text not null,
  asked_at timestamptz not null,
  -- Why somebody said no, for whoever asked.
  note text check (length(note) <= 500)
);
call protect('campaign_approvals');
