/**
 * Columns that are never given away, whoever asks: seals of tokens, and hashes of secrets. A test looks whether a new
 * column belongs here.
 */
export const secretColumns: readonly string[] = [
  'addressee_sealed',
  'person_sealed',
  'secret_hash',
  'state_hash',
  'token_hash',
  'token_sealed',
  'value_sealed',
]

/** Tables that are left out of what is said about a workspace, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  events: 'what browsers were told within the last day; the tables themselves say it',
  notifications: 'what colleagues are told is theirs; the person’s own are in the part about them',
}
