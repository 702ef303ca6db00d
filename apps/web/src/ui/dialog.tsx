import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { buttonClass, cx } from './cls.ts'
import { Button } from './button.tsx'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons, right-aligned; on phones below one another. */
  footer?: ReactNode
  wide?: boolean
  /** There is only text to scroll through: the keyboard has to get hold of it. */
  reading?: boolean
}

/** Focus is caught, Escape and a click outside close, and focus goes back to where it came from. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  wide = false,
  reading = false,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop fixed inset-0 z-50" />
        <Base.Popup
          className={cx(
            'pop fixed top-1/2 left-1/2 z-50 flex max-h-[min(720px,calc(100dvh-32px))] w-[calc(100vw-32px)] -translate-1/2 flex-col rounded-xl bg-card shadow-float outline-none',
            wide ? 'max-w-[720px]' : 'max-w-[460px]',
          )}
        >
          <div className="flex items-start gap-3 p-5 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-[640]">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-ink-2">{description}</Base.Description>}
            </div>
            <Base.Close
              aria-label={words.common.close}
              className={buttonClass('ghost', 'iconSm', '-mt-1 -mr-1.5')}
            >
              <X aria-hidden />
            </Base.Close>
          </div>
          {children && (
            <div className="min-h-0 overflow-y-auto px-5 pb-2" tabIndex={reading ? 0 : undefined}>
              {children}
            </div>
          )}
          {footer && (
            <div className="flex flex-col-reverse gap-2 p-5 pt-4 sm:flex-row sm:justify-end">{footer}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

type ConfirmDialogProps = {
  open: boolean
  onClose: () => void
  onConfirm: () => void
  title: string
  description: ReactNode
  confirmLabel: string
  danger?: boolean
  busy?: boolean
}

/** For what cannot be taken back. The caller closes it when the work is done. */
export function ConfirmDialog({ confirmLabel, danger, busy, onConfirm, ...rest }: ConfirmDialogProps) {
  return (
    <Dialog
      {...rest}
      footer={
        <>
          <Button kind="soft" onClick={rest.onClose}>
            {words.common.cancel}
          </Button>
          <Button kind={danger ? 'danger' : 'solid'} busy={busy ?? false} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  )
}
