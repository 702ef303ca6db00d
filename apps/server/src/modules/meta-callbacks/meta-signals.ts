import {
  answerHandshake,
  isSignedNotification,
  readNotification,
  readSignedRequest,
  type Change,
} from '@adwright/meta-graph'

/** What Meta sends by itself, and whether it was Meta. `undefined` is anybody else. */
export type MetaSignals = {
  /** The text to answer with when the webhook's address is entered at Meta. */
  handshake(query: URLSearchParams): string | undefined
  changes(bytes: Buffer, signature: string | undefined): Change[] | undefined
  /** Who took the app off, or wants their data deleted. */
  person(signedRequest: string): { userId: string; issuedAt?: Date } | undefined
}

export function createMetaSignals({
  secret,
  verifyToken,
}: {
  secret: string | undefined
  verifyToken: string
}): MetaSignals {
  return {
    handshake: (query) => answerHandshake(query, verifyToken),
    // Without an app there is nobody to believe.
    changes: (bytes, signature) =>
      secret !== undefined && isSignedNotification(secret, bytes, signature)
        ? (readNotification(bytes) ?? [])
        : undefined,
    person: (signedRequest) => (secret === undefined ? undefined : readSignedRequest(secret, signedRequest)),
  }
}
