import { Popover } from '@base-ui/react/popover'
import { useRef, type RefObject } from 'react'
import { useWide } from '../../lib/use-wide.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { MarkAll, PanelBody, PanelLinks } from './panel-body.tsx'
import { notificationWords as t } from './words.ts'

type Props = { open: boolean; onClose: () => void; bell: RefObject<HTMLElement | null> }

/** What the bell opens: below it on desktops, a sheet on phones. */
export function NotificationPanel({ open, onClose, bell }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const wide = useWide()
  if (!wide)
    return (
      <Sheet
        open={open}
        onClose={onClose}
        title={t.title}
        actions={<MarkAll />}
        footer={<PanelLinks onLeave={onClose} />}
      >
        <div className="-mx-3">
          <PanelBody onLeave={onClose} />
        </div>
      </Sheet>
    )
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // A press on the bell is the bell's own business.
        if (!next && !(event.target instanceof Node && bell.current?.contains(event.target))) onClose()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={bell} align="end" sideOffset={6} collisionPadding={12} className="z-50">
          <Popover.Popup
            ref={popup}
            initialFocus={popup}
            finalFocus={bell}
            className="pop flex max-h-[min(640px,var(--available-height))] w-[400px] flex-col rounded-xl bg-card shadow-pop outline-none"
          >
            <div className="flex min-h-14 items-center gap-3 pr-2 pl-5">
              <Popover.Title className="min-w-0 flex-1 text-md font-[640]">{t.title}</Popover.Title>
              <MarkAll />
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
              <PanelBody onLeave={onClose} />
            </div>
            <div className="flex items-center justify-between gap-2 border-t border-line px-2 py-2">
              <PanelLinks onLeave={onClose} />
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
