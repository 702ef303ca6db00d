import { useState } from 'react'
import { cx } from '../../ui/cls.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { DatedEntry } from './dated-entry.ts'
import { EntryFace } from './entry-face.tsx'
import { EntryLink, useGrabbing } from './entry-link.tsx'
import { EntryMenu } from './entry-menu.tsx'
import { EntryNote } from './entry-note.tsx'

/** A post on its day: opens on a click, moves on a drag, says more when it is pointed at or focused. */
export function EntryChip({ dated }: { dated: DatedEntry }) {
  const { entry, time, meets } = dated
  const { isMoving, movable, box } = useGrabbing(entry)
  // A calendar has hundreds of chips; each gets its menu when somebody comes near.
  const [near, setNear] = useState(false)
  return (
    <div
      {...box}
      onPointerEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
      className={cx(
        'group relative rounded-sm transition-opacity duration-120 select-none [-webkit-touch-callout:none]',
        isMoving && 'opacity-35',
      )}
    >
      <Tooltip side="right" label={<EntryNote dated={dated} movable={movable} />}>
        <EntryLink
          entry={entry}
          className="block rounded-sm transition-shadow duration-120 hover-fine:shadow-card"
        >
          <EntryFace entry={entry} time={time} />
          <span className="sr-only">
            {entry.problem} {meets}
          </span>
        </EntryLink>
      </Tooltip>
      {near && (
        <span className="absolute top-0.5 right-0.5 flex">
          <EntryMenu entry={entry} small />
        </span>
      )}
    </div>
  )
}
