-- How sending mail and speaking ended last, for the staff: one row for each way it can end. Of what else we depend on,
-- the rows of the work itself tell.
create table provider_endings (
  provider text not null check (provider in ('mail', 'voices')),
  worked boolean not null,
  at timestamptz not null,
  -- What was wrong, without anything secret; null when it worked.
  problem text,
  primary key (provider, worked)
);
grant select, insert, update on provider_endings to adwright_system;
