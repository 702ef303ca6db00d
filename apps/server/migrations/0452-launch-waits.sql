-- A launch that waits (for its owner to connect again, for Meta's limits) says so and holds no worker meanwhile; each
-- time it goes on is a round. A cancelled launch deletes what it made; the next one is another series with new marks.
alter table campaigns
  add column waiting_for jsonb,
  add column launch_round integer not null default 0,
  add column launch_series integer not null default 0,
  add column cancelling boolean not null default false;
create index campaigns_waiting on campaigns (workspace_id) where waiting_for is not null;
