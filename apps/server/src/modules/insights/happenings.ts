import type { CampaignState } from '@adwright/contract'

export type Happening = {
  at: Date
  name: string
  state: string | null
  campaignName: string | null
  count: number
}

const changed: Record<CampaignState, (name: string) => string> = {
  draft: (name) => `“${name}” was planned.`,
  launching: (name) => `“${name}” is being launched.`,
  launch_failed: (name) => `“${name}” could not be launched.`,
  in_review: (name) => `“${name}” is with Meta for review.`,
  active: (name) => `“${name}” went live.`,
  rejected: (name) => `Meta rejected “${name}”.`,
  paused: (name) => `“${name}” was paused.`,
  with_issues: (name) => `“${name}” has issues at Meta.`,
  archived: (name) => `“${name}” was archived.`,
  deleted: (name) => `“${name}” was deleted.`,
}

/** What happened as a sentence; undefined for what nobody needs to read. */
export function happeningWords({ name, state, campaignName, count }: Happening): string | undefined {
  if (name === 'campaign.changed' && campaignName !== null && state !== null && state in changed)
    return changed[state as CampaignState](campaignName) // just looked up
  if (name === 'creative.ready') return count === 1 ? 'A poster was made.' : `${count} posters were made.`
  if (name === 'connection.changed') return 'The connection to Meta changed.'
  return undefined
}
