import type { CampaignRow } from '@adwright/contract'
import { canPause, canResume } from '../../lib/campaign-state.ts'
import { words } from '../../lib/words.ts'
import { Switch } from '../../ui/switch.tsx'
import { useChangeStatus } from './change-campaign.ts'

/** On while it runs. Absent where there is nothing to switch. */
export function RunSwitch({ row, mayWrite }: { row: CampaignRow; mayWrite: boolean }) {
  const change = useChangeStatus()
  const running = canPause(row.state)
  if (!running && !canResume(row.state)) return null
  return (
    <Switch
      label={words.campaigns.run(row.name)}
      checked={running}
      disabled={!mayWrite}
      onChange={(on) => change.mutate({ row, status: on ? 'active' : 'paused' })}
    />
  )
}
