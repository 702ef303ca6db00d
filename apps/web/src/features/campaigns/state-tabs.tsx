import { campaignStateLook } from '../../lib/campaign-state.ts'
import type { CampaignSearch } from '../../lib/search.ts'
import { words } from '../../lib/words.ts'
import { FilterTabs } from '../../ui/filter-tabs.tsx'

type State = CampaignSearch['state']
const always = ['active', 'in_review', 'paused', 'draft'] as const
const whenAny = [
  'awaiting_approval',
  'launching',
  'launch_failed',
  'rejected',
  'with_issues',
  'archived',
] as const

/** The rare states appear only while a campaign is in one. */
export function StateTabs({
  counts,
  value,
  onChange,
}: {
  counts: Record<string, number>
  value: State
  onChange: (state: State) => void
}) {
  const states = [...always, ...whenAny.filter((state) => counts[state] || state === value)]
  const all = counts['all'] ?? Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <FilterTabs<State>
      label={words.campaigns.filter}
      value={value}
      onChange={onChange}
      tabs={[
        { value: undefined, label: words.campaigns.all, count: all },
        ...states.map((state) => ({
          value: state,
          label: campaignStateLook(state).label,
          count: counts[state] ?? 0,
        })),
      ]}
    />
  )
}
