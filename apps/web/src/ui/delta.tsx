import { TrendingDown, TrendingUp } from 'lucide-react'
import { formatPercent } from '../lib/format.ts'
import { words } from '../lib/words.ts'
import { Badge } from './badge.tsx'

export type GoodWhen = 'up' | 'down' | 'neither'

/** The change against another period as a share: 0.12 is "up 12 %". */
export function Delta({ change, goodWhen = 'up' }: { change: number; goodWhen?: GoodWhen }) {
  const up = change >= 0
  const Icon = up ? TrendingUp : TrendingDown
  const tone =
    goodWhen === 'neither' || Math.abs(change) < 0.005
      ? 'neutral'
      : up === (goodWhen === 'up')
        ? 'good'
        : 'bad'
  return (
    <Badge tone={tone} className="px-1.5">
      <Icon strokeWidth={2.5} aria-hidden />
      <span className="sr-only">{up ? words.common.up : words.common.down}</span>
      {formatPercent(Math.abs(change))}
    </Badge>
  )
}
