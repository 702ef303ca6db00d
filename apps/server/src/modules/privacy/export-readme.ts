type Facts = { at: Date; workspaces: readonly string[] }

/** What is in the file, in words. */
export const exportReadme = ({ at, workspaces }: Facts): string => `Your data at Adwright
Made on ${at.toISOString().slice(0, 10)}.

account.json
  Your account: name, e-mail, where you are signed in, your devices and passkeys.
me/
  Everything else that is kept about you as a person, one file a table: where you belong (memberships,
  organisation_members), what you chose (profiles, notification_choices), what you were told (notifications), your keys
  without their secrets (api_keys), and what you did (audit_entries).
organisations/
  What belongs to an organisation that you own: its people, plan, invoices and credit.
workspaces/
  Every workspace that you own${workspaces.length > 0 ? `: ${workspaces.join(', ')}` : '; there is none'}. One file a table
  with all its rows, and the pictures and videos in media/.

Files that end in .json hold a list of rows, as they stand in our database; times are in UTC, and money is in minor units
(cents) beside its currency. What has no place in here: passwords, tokens and their hashes, which would let somebody act
in your name; and what colleagues of yours were told, which is theirs. Ads and posts themselves are at Meta, where you
can download them, too.
`
