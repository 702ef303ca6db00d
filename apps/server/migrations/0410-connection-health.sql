-- What is known of a connection beyond its token: enough to tell its owner what is wrong without asking Meta again.
alter table connections
  add column token_kind text not null default 'user' check (token_kind in ('user', 'system_user')),
  -- When the token was got or last made new, by the connection's own time.
  add column refreshed_at timestamptz,
  -- Every permission that was ever asked of this person: those not granted were declined.
  add column asked_scopes text[] not null default '{}',
  -- Which assets each permission reaches: [{"scope", "targetIds"?}].
  add column granular_scopes jsonb not null default '[]',
  -- What calls ran into and a look at the token does not show: [{"code", "at", "until"?, "asset"?}].
  add column noted jsonb not null default '[]',
  -- When the Page and the ad account were last put under webhooks.
  add column subscribed_at timestamptz;
update connections set refreshed_at = created_at;
-- Its sentence now follows from the facts above.
alter table connections drop column problem;
create index connections_by_person on connections (external_user_id);
create index ad_accounts_by_name on ad_accounts (connection_id, name, ad_account_id);
create index pages_by_name on pages (connection_id, name, page_id);
create index ad_accounts_by_external_id on ad_accounts (external_id);
create index pages_by_external_id on pages (external_id);

-- A sign-in may be there to renew one connection, and ask for more than usual.
alter table connection_states
  add column connection_id text references connections on delete cascade,
  add column asked_scopes text[] not null default '{}';
