import type { Grant } from './connection.ts'

/** Signing in at Meta. Endings are AppErrors of the catalogue: connection.*, meta.refused, meta.unavailable. */
export type MetaLogin = {
  /** Where to send the person's browser. */
  authorizeUrl(request: { state: string; redirectUri: string; rerequest: boolean }): string
  /** @throws connection.missing_permissions, connection.state_invalid (a spent code), … */
  finish(answer: { code: string; redirectUri: string }): Promise<Grant>
  /** What a token reaches today. @throws connection.needs_reconnect */
  look(token: string): Promise<Grant>
  revoke(token: string): Promise<void>
}
