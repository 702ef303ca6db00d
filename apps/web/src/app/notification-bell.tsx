import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { latestQuery } from '../features/notifications/latest.ts'
import { notificationWords as t } from '../features/notifications/words.ts'
import { IconButton } from '../ui/button.tsx'

const loadPanel = () => import('../features/notifications/notification-panel.tsx')
const NotificationPanel = lazy(() => loadPanel().then((module) => ({ default: module.NotificationPanel })))

const most = 99

/** How much I have not read; opens the newest. What it opens is loaded when somebody is about to. */
export function NotificationBell() {
  const { data } = useQuery(latestQuery)
  const bell = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const unread = data?.unread ?? 0
  const elsewhere = data?.unreadElsewhere ?? 0
  return (
    <>
      <IconButton
        ref={bell}
        label={t.label(unread)}
        aria-haspopup="dialog"
        aria-expanded={open}
        className="relative"
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={() => {
          setWanted(true)
          setOpen((before) => !before)
        }}
      >
        <Bell aria-hidden />
        {unread > 0 ? (
          <span
            aria-hidden
            className="num absolute top-1 right-1 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent-2 px-1 text-[10px] leading-none font-[700] text-white"
          >
            {unread > most ? `${most}+` : unread}
          </span>
        ) : (
          elsewhere > 0 && (
            <i aria-hidden className="absolute top-2 right-2 size-2 rounded-full bg-accent-2" />
          )
        )}
      </IconButton>
      {wanted && (
        <Suspense>
          <NotificationPanel open={open} onClose={() => setOpen(false)} bell={bell} />
        </Suspense>
      )}
    </>
  )
}
