import type { Notification } from '@adwright/contract'
import { Check } from 'lucide-react'
import type { MouseEvent } from 'react'
import { formatDate, relativeTime } from '../../lib/format.ts'
import { IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { TopicIcon } from './topic-icon.tsx'
import { notificationWords as t } from './words.ts'

type Props = {
  notification: Notification
  onOpen: (notification: Notification) => void
  /** Offered beside it where there is room; all of the text is shown there, too. */
  onMarkRead?: (notification: Notification) => void
}

/** All of it leads to the place that it is about. */
export function NotificationRow({ notification, onOpen, onMarkRead }: Props) {
  const { kind, topic, title, text, link, at, readAt, simulated } = notification
  const unread = readAt === null
  return (
    <li className="relative flex items-start gap-1 rounded-md hover-fine:bg-hover">
      <a
        href={link}
        onClick={(event) => {
          if (opensElsewhere(event)) return
          event.preventDefault()
          onOpen(notification)
        }}
        className="flex min-w-0 flex-1 items-start gap-3 rounded-md p-3"
      >
        <TopicIcon topic={topic} kind={kind} />
        <span className="min-w-0 flex-1">
          <span className={cx('block break-words', unread ? 'font-[620]' : 'font-[520] text-ink-2')}>
            {unread && <span className="sr-only">{t.unread}: </span>}
            {title}
          </span>
          {text && (
            <span className={cx('mt-0.5 text-sm text-ink-2', onMarkRead ? 'block' : 'line-clamp-2')}>
              {text}
            </span>
          )}
          <span className="mt-1 flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
            <time dateTime={at} title={formatDate(at, 'time')}>
              {relativeTime(at)}
            </time>
            {simulated && <SimulatedMark />}
          </span>
        </span>
        {unread && !onMarkRead && <Dot className="mt-1.5" />}
      </a>
      {unread && onMarkRead && (
        <span className="flex shrink-0 items-center gap-1 pt-1.5 pr-2">
          <Dot />
          <IconButton label={t.markOne(title)} onClick={() => onMarkRead(notification)}>
            <Check aria-hidden />
          </IconButton>
        </span>
      )}
    </li>
  )
}

const Dot = ({ className }: { className?: string }) => (
  <i aria-hidden className={cx('size-2 shrink-0 rounded-full bg-accent-2', className)} />
)

/** Another tab or window: the browser does that by itself. */
const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey
