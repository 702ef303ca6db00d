/** What app.ts knows of how this installation is set up; the rest is in rows. */
export type Installation = {
  meta: { mode: 'twin' | 'live'; isConfigured: boolean }
  /** By what they are for; null where nothing is set up. */
  models: { pictures: string | null; words: string | null; films: string | null; backgrounds: string | null }
  /** `named`: set up, besides the basic one of the machine. `check`: those that are ready, and what is wrong. */
  voices: {
    named: readonly string[]
    check(): Promise<{ ready: readonly string[]; problems: readonly string[] }>
  }
  storage: { kind: 'folder' | 's3'; answers(): Promise<boolean> }
  /** `verify` signs in at the mail server, and throws what is wrong. */
  mail: { kind: 'outbox' } | { kind: 'smtp'; verify(): Promise<void> }
  sells: boolean
}
