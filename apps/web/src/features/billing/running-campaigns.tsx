import type { CancelledPlan } from '@adwright/contract'

type Named = Pick<CancelledPlan['running'][number], 'id' | 'name'> &
  Partial<Pick<CancelledPlan['running'][number], 'workspace'>>

/** By name, with the workspace where there may be several. */
export const RunningCampaigns = ({ campaigns }: { campaigns: readonly Named[] }) => (
  <ul className="mt-1 max-h-44 list-disc overflow-y-auto pl-5 text-ink-2">
    {campaigns.map(({ id, name, workspace }) => (
      <li key={id} className="break-words">
        {name}
        {workspace && <span className="text-ink-3"> ({workspace.name})</span>}
      </li>
    ))}
  </ul>
)
