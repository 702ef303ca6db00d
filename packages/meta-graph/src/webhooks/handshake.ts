import { equalBytes } from './equal-bytes.ts'

/**
 * The text to answer Meta's question whether a callback address is ours with, as 200 and nothing around it;
 * `undefined` for anybody else's question, to be answered with 403.
 */
export function answerHandshake(query: URLSearchParams, verifyToken: string): string | undefined {
  const challenge = query.get('hub.challenge')
  const isMeta =
    query.get('hub.mode') === 'subscribe' &&
    verifyToken !== '' &&
    equalBytes(query.get('hub.verify_token') ?? '', verifyToken)
  // The challenge is echoed to whoever asks: nothing but Meta's plain token may become part of our answer.
  return isMeta && challenge !== null && /^[\w-]{1,256}$/.test(challenge) ? challenge : undefined
}
