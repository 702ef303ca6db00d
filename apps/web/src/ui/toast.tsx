import { Toast } from '@base-ui/react/toast'
import { Check, CircleAlert, Info } from 'lucide-react'
import { words } from '../lib/words.ts'
import { buttonClass, cx } from './cls.ts'

const manager = Toast.createToastManager()
type Kind = 'done' | 'failed' | 'info'
type ToastOptions = {
  kind?: Kind
  detail?: string
  /** Keeps the toast for 8 s at least, so that there is time to take it. */
  action?: { label: string; onClick: () => void }
}

/** Says what happened. `toast('Paused', { action: { label: 'Undo', onClick } })` */
export function toast(title: string, { kind = 'done', detail, action }: ToastOptions = {}): void {
  const id = manager.add({
    title,
    description: detail,
    type: kind,
    timeout: action || kind === 'failed' ? 8000 : 5000,
    // Never 'high': Base UI hides such a toast from screen readers while its button can still be focused.
    priority: 'low',
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id)
          action.onClick()
        },
      },
    }),
  })
}

/** Takes back whatever is being said, because something else says it better. */
export const clearToasts = (): void => manager.close()

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((item) => {
    const Icon = item.type === 'failed' ? CircleAlert : item.type === 'info' ? Info : Check
    return (
      <Toast.Root
        key={item.id}
        toast={item}
        swipeDirection={['right', 'down']}
        className="w-full rounded-lg bg-tooltip text-on-tooltip shadow-float transition-opacity duration-280 ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
      >
        <Toast.Content className="flex items-center gap-3 py-2.5 pr-2.5 pl-3.5">
          <Icon className="size-4 shrink-0" aria-hidden />
          <div className="min-w-0 flex-1 py-0.5">
            <Toast.Title className="text-base font-[560]" />
            <Toast.Description className="text-sm" />
          </div>
          <Toast.Action
            className={cx(
              buttonClass('ghost', 'sm'),
              'font-[640] text-on-tooltip! underline underline-offset-4 hover-fine:bg-[color-mix(in_oklch,var(--on-tooltip)_14%,transparent)]!',
            )}
          />
        </Toast.Content>
      </Toast.Root>
    )
  })
}

/** Once, at the root of the app. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={words.common.messages}
          className="fixed inset-x-4 bottom-[calc(96px+var(--action-bar,0px))] z-60 mx-auto flex w-auto max-w-[420px] flex-col-reverse gap-2 lg:bottom-[calc(24px+var(--action-bar,0px))]"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}
