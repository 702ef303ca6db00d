-- The dashboard's campaign list adds up one workspace's days without touching the table.
create index campaign_days_by_workspace on campaign_days (workspace_id, currency, day)
  include (campaign_id, impressions, clicks, link_clicks, spend_minor, conversions, conversion_value_minor);

-- Which action was counted as a conversion belongs to the receipt.
alter table campaign_totals add column counted text not null default '';
