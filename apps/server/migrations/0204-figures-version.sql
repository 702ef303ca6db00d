-- Counts up whenever a workspace's figures change, in the same transaction: a reader that saw this number has seen
-- all there is, so a dashboard made at that number may be shown again.
create table figures_versions (
  workspace_id text primary key references workspaces on delete cascade,
  version bigint not null
);
call protect('figures_versions');

-- The newest change to any campaign (its name is on the dashboard) without looking at them all.
create index campaigns_by_change on campaigns (workspace_id, updated_at desc);
