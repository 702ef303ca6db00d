import type { Me } from '@adwright/contract'
import { Popover } from '@base-ui/react/popover'
import { useRef, type RefObject } from 'react'
import { Sheet } from '../ui/sheet.tsx'
import { switcherWords as t } from './switcher-words.ts'
import { WorkspaceList } from './workspace-list.tsx'

type Props = { me: Me; open: boolean; onClose: () => void }

/** Below the head of the sidebar; whoever types at once searches. */
export function SwitcherPopover({
  me,
  open,
  anchor,
  onClose,
}: Props & { anchor: RefObject<HTMLButtonElement | null> }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // The button closes by itself; closed here as well, it would open anew.
        const onButton = event.target instanceof Node && anchor.current?.contains(event.target)
        if (!next && !onButton) onClose()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50"
        >
          <Popover.Popup
            aria-label={t.title}
            initialFocus={field}
            finalFocus={anchor}
            className="pop flex max-h-[min(460px,var(--available-height))] w-[308px] flex-col overflow-hidden rounded-lg bg-card shadow-pop outline-none"
          >
            <WorkspaceList me={me} field={field} onDone={onClose} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The same on a phone, where nothing is focused by itself: the keyboard would cover the list. */
export const SwitcherSheet = ({ me, open, onClose }: Props) => (
  <Sheet open={open} onClose={onClose} title={t.title}>
    <div className="-mx-5 flex flex-col">
      <WorkspaceList me={me} onDone={onClose} />
    </div>
  </Sheet>
)
