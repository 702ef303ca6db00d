import type { Network } from '@adwright/contract'
import { composeText, limits } from '@adwright/posting'
import { cx } from '../../ui/cls.ts'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { postWords } from './words.ts'

const t = postWords.write

/** From here on the counter is worth looking at. */
const NEAR = 0.9

type Props = { networks: readonly Network[]; text: string; hashtags: readonly string[] }

/** How many characters each network counts, hashtags included, and how many it takes. */
export function WordCounts({ networks, text, hashtags }: Props) {
  const used = composeText({ text, hashtags }).length
  return (
    <span className="flex flex-wrap justify-end gap-x-3 gap-y-0.5">
      {networks.map((network) => {
        const most = limits[network].text.characters
        return (
          <span
            key={network}
            className={cx(
              'inline-flex items-center gap-1.5',
              used > most ? 'font-[600] text-bad' : used > most * NEAR && 'font-[560] text-warn',
            )}
          >
            <PlatformMark platform={network} size={13} decorative />
            <span className="sr-only">{t.countOn(postWords.network[network], used, most)}</span>
            <span aria-hidden>{t.count(used, most)}</span>
          </span>
        )
      })}
    </span>
  )
}
