-- Counts the refusals of a step: what Meta refused is made again under a new key in the ledger, what Meta may have
-- made is looked for under the old one.
alter table campaign_objects add column revision integer not null default 0;
alter table campaigns add column deleted_at timestamptz;

create index campaigns_by_name on campaigns (workspace_id, name, campaign_id);
create index campaigns_by_connection on campaigns (connection_id);
-- The sweep over all workspaces that asks Meta how campaigns are.
create index campaigns_to_watch on campaigns (workspace_id, campaign_id) where state in ('in_review', 'active', 'with_issues', 'launching');
create index connections_to_check on connections (token_expires_at) where status = 'active';
create index ad_accounts_by_connection on ad_accounts (workspace_id, connection_id);
create index pages_by_connection on pages (workspace_id, connection_id);
