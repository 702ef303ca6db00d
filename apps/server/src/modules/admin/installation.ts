/** What app.ts knows of how this installation is set up; the rest is in rows. */
export type Installation = {
  meta: { mode: 'twin' | 'live'; isConfigured: boolean }
  /** By what they are for; null where nothing is set up. */
  models: { pictures: string | null; words: string | null; films: string | null; backgrounds: string | null }
  /** Voices that were set up, besides the basic one of the machine. */
  voices: readonly string[]
  storage: { kind: 'folder' | 's3'; answers(): Promise<boolean> }
  mail: { kind: 'smtp' | 'outbox' }
  sells: boolean
}
