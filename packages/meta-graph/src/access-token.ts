import { number, readFields, readObject, text, UnexpectedAnswer } from './answer.ts'

export type AccessToken = {
  accessToken: string
  tokenType?: string
  /** Absent when Meta does not say: ask `debugToken`. */
  expiresInSeconds?: number
  expiresAt?: Date
}

/** The token of an answer; its end is counted from `now`. */
export function readAccessToken(answer: unknown, now: Date): AccessToken {
  const found = readFields(readObject(answer), { access_token: text, token_type: text, expires_in: number })
  if (!found.access_token) throw new UnexpectedAnswer('the answer has no access token')
  const seconds = found.expires_in
  return {
    accessToken: found.access_token,
    ...(found.token_type && { tokenType: found.token_type }),
    ...(seconds && { expiresInSeconds: seconds, expiresAt: new Date(now.getTime() + seconds * 1000) }),
  }
}
