-- Tables of better-auth 1.7 (core + jwt), under its own names. Only the role adwright_auth may read them.
do $$
begin
  perform pg_advisory_xact_lock(hashtext('adwright roles'));
  if not exists (select from pg_roles where rolname = 'adwright_auth') then create role adwright_auth nologin nobypassrls; end if;
  if not pg_has_role(current_user, 'adwright_auth', 'set') then execute format('grant adwright_auth to %I with set true', current_user); end if;
end $$;

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  -- Names the workspace when a crash came between the account and its workspace.
  "businessName" text
);
create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index session_by_user on auth.session ("userId");
create index session_by_age on auth.session ("expiresAt");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null
);
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
create table auth.jwks (
  id text primary key,
  "publicKey" text not null,
  "privateKey" text not null,
  "createdAt" timestamptz not null,
  "expiresAt" timestamptz,
  alg text,
  crv text
);
grant usage on schema auth to adwright_auth;
grant select, insert, update, delete on all tables in schema auth to adwright_auth;
