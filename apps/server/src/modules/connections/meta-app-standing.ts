import { META_API_VERSION, MetaError, type MetaClient } from '@adwright/meta-graph'
import type { Clock } from '#platform/clock.ts'

/** How our app stands at Meta. */
export type AppStanding = {
  version: string
  /** What Meta says to its id and secret; null when there are none. */
  answer: 'accepted' | 'refused' | 'no_answer' | null
  versionWarning: string | null
}

const GOOD_FOR_MS = 60_000

/** Asks with the app's own token; an answer is good for a minute, however many people look at the page. */
export function createAppStanding({
  client,
  clock,
  versionWarning,
}: {
  client: () => MetaClient | undefined
  clock: Clock
  versionWarning: () => string | null
}): () => Promise<AppStanding> {
  let known: { at: number; answer: AppStanding['answer'] } | undefined
  return async () => {
    const now = clock.now().getTime()
    if (!known || now - known.at > GOOD_FOR_MS || known.answer === 'no_answer')
      known = { at: now, answer: await ask(client()) }
    return { version: META_API_VERSION, answer: known.answer, versionWarning: versionWarning() }
  }
}

async function ask(client: MetaClient | undefined): Promise<AppStanding['answer']> {
  if (!client) return null
  try {
    await client.oauth.appToken()
    return 'accepted'
  } catch (error) {
    if (!(error instanceof MetaError)) throw error
    return error.status === 0 || error.retryable ? 'no_answer' : 'refused'
  }
}
