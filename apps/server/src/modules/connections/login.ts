import type { Grant, TokenKind } from './connection.ts'

/** Signing in at Meta. Endings are AppErrors of the catalogue: connection.*, meta.refused, meta.unavailable. */
export type MetaLogin = {
  /** Where to send the person's browser. */
  authorizeUrl(request: {
    state: string
    redirectUri: string
    rerequest: boolean
    scopes: readonly string[]
  }): string
  /** @throws connection.missing_permissions, connection.state_invalid (a spent code), … */
  finish(answer: { code: string; redirectUri: string }): Promise<Grant>
  /** A system user's token, as somebody typed it in. @throws connection.token_refused, connection.missing_permissions */
  adopt(token: string): Promise<Grant>
  /**
   * What a token reaches today, whatever it was. Pixels of many accounts are only looked for where they are in use.
   * @throws connection.needs_reconnect
   */
  look(token: string, inUse: readonly string[]): Promise<Grant>
  /** The same access with its days started anew. @throws connection.needs_reconnect, meta.unavailable */
  renew(token: string, kind: TokenKind): Promise<{ token: string; expiresAt: Date | null }>
  revoke(token: string): Promise<void>
}
