import type { CampaignState } from '@adwright/contract'
import { words } from './words.ts'

type Look = { label: string; tone: 'neutral' | 'accent' | 'good' | 'warn' | 'bad'; live: boolean }

const looks: Record<CampaignState, Omit<Look, 'label'>> = {
  draft: { tone: 'neutral', live: false },
  awaiting_approval: { tone: 'warn', live: false },
  launching: { tone: 'accent', live: true },
  launch_failed: { tone: 'bad', live: false },
  in_review: { tone: 'warn', live: true },
  active: { tone: 'good', live: false },
  rejected: { tone: 'bad', live: false },
  paused: { tone: 'neutral', live: false },
  with_issues: { tone: 'warn', live: false },
  archived: { tone: 'neutral', live: false },
  deleted: { tone: 'neutral', live: false },
}

/** How a campaign's state is shown, everywhere the same: `<StatusBadge {...campaignStateLook(state)} />`. */
export const campaignStateLook = (state: CampaignState): Look => ({
  ...looks[state],
  label: words.campaignState[state],
})

/** Which way the switch may be turned: a running one can be paused, a paused one resumed. */
export const canPause = (state: CampaignState): boolean =>
  state === 'active' || state === 'in_review' || state === 'with_issues'
export const canResume = (state: CampaignState): boolean => state === 'paused'
