-- What keeps an account its owner's. All of it is in schema auth, which only the role adwright_auth can enter.
alter table auth.session add column "lastSeenAt" timestamptz not null default now();

-- Two factors, under better-auth's own names. Its plugin seals `secret`; of backup codes there are keyed hashes.
alter table auth."user" add column "twoFactorEnabled" boolean not null default false;
create table auth."twoFactor" (
  id text primary key,
  "userId" text not null unique references auth."user" on delete cascade,
  secret text not null,
  "backupCodes" text not null,
  -- False until a first code has shown that the app has the secret.
  verified boolean not null default false,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
-- A code of the app is good for a minute and a half, but for one sign-in only.
create table auth.used_codes (
  user_id text not null references auth."user" on delete cascade,
  code text not null,
  used_at timestamptz not null default now(),
  primary key (user_id, code)
);

create table auth.passkeys (
  passkey_id text primary key,
  user_id text not null references auth."user" on delete cascade,
  name text not null check (length(name) between 1 and 80),
  credential_id text not null unique,
  public_key bytea not null,
  -- Grows with each use where the authenticator counts; one that does not keeps it at 0.
  counter bigint not null,
  transports text[] not null default '{}',
  synced boolean not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkeys_by_user on auth.passkeys (user_id, created_at);
-- A challenge is answered once, by whoever asked for it: the session that adds a passkey, or the browser with the
-- cookie that `asked_by` is the hash of.
create table auth.passkey_challenges (
  asked_by text primary key,
  challenge text not null,
  expires_at timestamptz not null
);
create index passkey_challenges_by_age on auth.passkey_challenges (expires_at);

-- A new address that was not shown to be theirs yet; of the link's token there is a hash. One at a time.
create table auth.email_changes (
  user_id text primary key references auth."user" on delete cascade,
  email text not null,
  token_hash text not null unique,
  expires_at timestamptz not null
);

-- What an account was used with, so that its owner hears of anything else.
create table auth.devices (
  user_id text not null references auth."user" on delete cascade,
  browser text not null,
  system text not null,
  last_used_at timestamptz not null default now(),
  primary key (user_id, browser, system)
);
grant select, insert, update, delete on all tables in schema auth to adwright_auth;
