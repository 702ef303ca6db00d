import { campaignStateLook } from '../../lib/campaign-state.ts'
import type { CampaignSearch } from '../../lib/search.ts'
import { words } from '../../lib/words.ts'
import { cx } from '../../ui/cls.ts'

type State = CampaignSearch['state']
const always = ['active', 'in_review', 'paused', 'draft'] as const
const whenAny = ['launching', 'launch_failed', 'rejected', 'with_issues', 'archived'] as const

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
  const tabs = [
    { state: undefined, label: words.campaigns.all, count: all },
    ...states.map((state) => ({ state, label: campaignStateLook(state).label, count: counts[state] ?? 0 })),
  ]
  return (
    <div
      role="group"
      aria-label={words.campaigns.filter}
      className="-mx-3 flex max-w-[calc(100%+1.5rem)] gap-1 overflow-x-auto px-3 py-1 [scrollbar-width:none] md:mx-0 md:px-1"
    >
      {tabs.map(({ state, label, count }) => (
        <button
          key={label}
          type="button"
          aria-pressed={state === value}
          onClick={() => onChange(state)}
          className={cx(
            'h-9 shrink-0 rounded-sm px-2.5 text-sm font-[560] whitespace-nowrap transition-colors duration-120',
            state === value ? 'bg-hover text-ink' : 'text-ink-2 hover-fine:text-ink',
          )}
        >
          {label} <span className="num ml-0.5 font-[520] text-ink-3">{count}</span>
        </button>
      ))}
    </div>
  )
}
