-- How programs show who sent them. Of the secret there is only a hash: whoever reads this table can call nothing.
-- A key of a workspace acts there, whoever made it; a key without one acts as its person, wherever they belong.
create table api_keys (
  api_key_id text primary key,
  workspace_id text references workspaces on delete cascade,
  user_id text not null,
  name text not null check (length(name) between 1 and 80),
  prefix text not null unique,
  secret_hash text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  last_used_ip text,
  revoked_at timestamptz
);
call protect('api_keys');
create policy person on api_keys to adwright_app
  using (workspace_id is null and user_id = (select current_member()))
  with check (workspace_id is null and user_id = (select current_member()));
create index api_keys_of_workspace on api_keys (workspace_id, created_at);
create index api_keys_of_person on api_keys (user_id, created_at) where workspace_id is null;
