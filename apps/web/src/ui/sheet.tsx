import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { buttonClass } from './cls.ts'

type SheetProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** Shown in the title's place, such as a field for it; the title is then said to screen readers only. */
  head?: ReactNode
  /** Beside the closing cross. */
  actions?: ReactNode
  /** Keys pressed in the sheet itself, not in something that lies over it. */
  onKey?: (event: KeyboardEvent) => void
  children: ReactNode
  /** Stays at the foot while the rest scrolls. */
  footer?: ReactNode
}

/**
 * Something looked at beside the page it belongs to: at the right on desktops, from below on phones. Focus is caught,
 * Escape and a click outside close, and focus goes back to where it came from. Nothing in it is focused by itself: on
 * phones a field would bring the keyboard up.
 */
export function Sheet({ open, onClose, title, head, actions, onKey, children, footer }: SheetProps) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop fixed inset-0 z-50" />
        <Base.Popup
          ref={popup}
          initialFocus={popup}
          onKeyDown={(event) => {
            if (event.target instanceof Node && event.currentTarget.contains(event.target)) onKey?.(event)
          }}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-2xl bg-card shadow-float outline-none transition-[translate,opacity] duration-280 ease-out data-ending-style:translate-y-full data-starting-style:translate-y-full lg:inset-y-2 lg:right-2 lg:left-auto lg:max-h-none lg:w-[672px] lg:rounded-xl lg:data-ending-style:translate-x-10 lg:data-ending-style:translate-y-0 lg:data-ending-style:opacity-0 lg:data-starting-style:translate-x-10 lg:data-starting-style:translate-y-0 lg:data-starting-style:opacity-0"
        >
          <div className="flex items-center gap-1 py-3 pr-3 pl-5">
            <div className="min-w-0 flex-1">
              <Base.Title className={head ? 'sr-only' : 'truncate text-lg font-[640]'}>{title}</Base.Title>
              {head}
            </div>
            {actions}
            <Base.Close aria-label={words.common.close} className={buttonClass('ghost', 'icon')}>
              <X aria-hidden />
            </Base.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-6">{children}</div>
          {footer && (
            <div className="flex flex-wrap items-center gap-2 border-t border-line px-5 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))]">
              {footer}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
