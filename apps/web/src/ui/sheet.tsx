import { Drawer } from '@base-ui/react/drawer'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { buttonClass } from './cls.ts'

type SheetProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  children: ReactNode
  footer?: ReactNode
}

/** From the bottom on phones, from the right on desktops; swipe, Escape or the cross closes it. */
export function Sheet({ open, onClose, title, description, children, footer }: SheetProps) {
  const side = matchMedia('(min-width: 768px)').matches ? 'right' : 'down'
  return (
    <Drawer.Root open={open} onOpenChange={(next) => !next && onClose()} swipeDirection={side}>
      <Drawer.Portal>
        <Drawer.Backdrop className="backdrop fixed inset-0 z-50" />
        <Drawer.Viewport className="fixed inset-0 z-50 flex items-end md:items-stretch md:justify-end">
          <Drawer.Popup className="flex max-h-[88dvh] w-full flex-col rounded-t-xl bg-card shadow-float outline-none [transform:translate(var(--drawer-swipe-movement-x),var(--drawer-swipe-movement-y))] transition-transform duration-280 ease-out data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)] data-swiping:transition-none md:m-2 md:max-h-none md:w-[460px] md:rounded-xl md:data-ending-style:[transform:translateX(calc(100%+16px))] md:data-starting-style:[transform:translateX(calc(100%+16px))]">
            <span aria-hidden className="mx-auto mt-2 h-1 w-9 rounded-full bg-line-strong md:hidden" />
            <div className="flex items-start gap-3 p-5 pb-3">
              <div className="min-w-0 flex-1">
                <Drawer.Title className="text-lg font-[640]">{title}</Drawer.Title>
                {description && (
                  <Drawer.Description className="mt-1 text-ink-2">{description}</Drawer.Description>
                )}
              </div>
              <Drawer.Close
                aria-label={words.common.close}
                className={buttonClass('ghost', 'iconSm', '-mt-1 -mr-1.5')}
              >
                <X aria-hidden />
              </Drawer.Close>
            </div>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">
              {children}
            </Drawer.Content>
            {footer && (
              <div className="flex justify-end gap-2 border-t border-line p-4 pb-[max(16px,env(safe-area-inset-bottom))]">
                {footer}
              </div>
            )}
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}
