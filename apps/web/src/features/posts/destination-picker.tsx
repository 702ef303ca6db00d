import type { Destination } from '@adwright/contract'
import { Check } from 'lucide-react'
import { cx } from '../../ui/cls.ts'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { DestinationNotes } from './destination-notes.tsx'
import { destinationKey, refOf } from './draft.ts'
import { useNextFocus } from './use-next-focus.ts'
import { postWords } from './words.ts'

const t = postWords.where

type Place = Pick<Destination, 'network' | 'pageId' | 'name' | 'canPublish' | 'simulated' | 'quota'>

type Props = {
  destinations: readonly Destination[]
  chosen: readonly string[]
  nameOf: (key: string) => string
  returnTo: () => string | Promise<string>
  onChange: (chosen: string[]) => void
}

/** Where the post goes: each place is a switch; one that cannot publish says why, with the button that mends it. */
export function DestinationPicker({ destinations, chosen, nameOf, returnTo, onChange }: Props) {
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
  // Chosen once, and no longer there: the draft can go out only without it.
  const gone = chosen
    .filter((key) => destinations.every((each) => destinationKey(each) !== key))
    .map((key): Place => ({
      ...refOf(key),
      name: nameOf(key),
      canPublish: false,
      simulated: false,
      quota: null,
    }))
  const shown = [...destinations, ...gone]
  const { list, leave } = useNextFocus<HTMLDivElement>(shown.length)
  return (
    <>
      <div ref={list} role="group" aria-label={t.group} className="flex flex-wrap gap-2">
        {shown.map((destination, at) => {
          const key = destinationKey(destination)
          return (
            <DestinationToggle
              key={key}
              destination={destination}
              isOn={chosen.includes(key)}
              onToggle={() => {
                if (at >= destinations.length) leave(at) // it goes away with its place
                toggle(key)
              }}
            />
          )
        })}
      </div>
      {chosen.length === 0 && <p className="mt-2 text-sm font-[540] text-warn">{t.hint}</p>}
      <DestinationNotes destinations={destinations} returnTo={returnTo} />
    </>
  )
}

/** One that cannot publish yet can be chosen all the same: what is written for it is kept until it can. */
function DestinationToggle({
  destination: { network, name, canPublish, simulated, quota },
  isOn,
  onToggle,
}: {
  destination: Place
  isOn: boolean
  onToggle: () => void
}) {
  const nearlyUsed = quota?.total != null && quota.used >= 0.8 * quota.total
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onToggle}
      className={cx(
        'flex min-h-11 max-w-full min-w-0 items-center gap-2.5 rounded-lg py-1.5 pr-3.5 pl-2.5 text-left transition-shadow duration-120',
        isOn ? 'shadow-[0_0_0_1.5px_var(--accent-2)]' : 'shadow-card hover-fine:shadow-pop',
        canPublish ? 'bg-card' : 'bg-sunken',
      )}
    >
      <span className="relative">
        <PlatformMark platform={network} size={24} />
        {isOn && (
          <span className="absolute -right-1.5 -bottom-1 flex size-4 items-center justify-center rounded-full bg-accent-2 text-white shadow-[0_0_0_2px_var(--card)]">
            <Check className="size-2.5" strokeWidth={4} aria-hidden />
          </span>
        )}
      </span>
      <span className="min-w-0">
        <span className={cx('block truncate font-[580]', !canPublish && 'text-ink-2')}>{name}</span>
        <span className="num flex flex-wrap gap-x-2 text-xs text-ink-3">
          {!canPublish && <span className="font-[560] text-warn">{t.cannot}</span>}
          {simulated && <SimulatedMark />}
          {nearlyUsed && quota.total !== null && <span>{t.quota(quota.used, quota.total)}</span>}
        </span>
      </span>
    </button>
  )
}
