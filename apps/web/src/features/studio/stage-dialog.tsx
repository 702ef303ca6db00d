import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../lib/words.ts'
import { buttonClass } from '../../ui/cls.ts'

type Props = {
  title: string
  onClose: () => void
  /** The picture, on a quiet ground. */
  stage: ReactNode
  /** What is said of it and what can be done with it. */
  children: ReactNode
  footer: ReactNode
}

/** One picture as large as the window lets it be, with its words beside it; on phones below it, on the whole screen. */
export const StageDialog = ({ title, onClose, stage, children, footer }: Props) => (
  <Base.Root open onOpenChange={(next) => !next && onClose()}>
    <Base.Portal>
      <Base.Backdrop className="backdrop fixed inset-0 z-50" />
      <Base.Popup className="pop fixed inset-0 z-50 flex flex-col overflow-y-auto bg-card outline-none lg:inset-auto lg:top-1/2 lg:left-1/2 lg:h-[min(820px,calc(100dvh-48px))] lg:w-[min(1120px,calc(100vw-48px))] lg:-translate-1/2 lg:flex-row lg:overflow-hidden lg:rounded-xl lg:shadow-float">
        <div className="flex min-h-0 shrink-0 flex-col items-center justify-center bg-sunken p-4 max-lg:pt-16 lg:min-w-0 lg:flex-1 lg:p-6">
          {stage}
        </div>
        <div className="flex min-h-0 flex-col lg:w-[384px] lg:shrink-0 lg:border-l lg:border-line">
          <div className="flex items-start gap-3 p-5 pb-3 max-lg:fixed max-lg:inset-x-0 max-lg:top-0 max-lg:z-10 max-lg:bg-card max-lg:p-3 max-lg:pl-5 max-lg:shadow-[0_1px_0_var(--line)]">
            <Base.Title className="min-w-0 flex-1 text-lg leading-7 font-[640] max-lg:truncate" dir="auto">
              {title}
            </Base.Title>
            <Base.Close
              aria-label={words.common.close}
              className={buttonClass('ghost', 'iconSm', '-mr-1.5 max-lg:mr-0')}
            >
              <X aria-hidden />
            </Base.Close>
          </div>
          <div className="min-h-0 px-5 pb-4 max-lg:pt-4 lg:flex-1 lg:overflow-y-auto">{children}</div>
          <div className="border-t border-line bg-card p-4 max-lg:sticky max-lg:bottom-0">{footer}</div>
        </div>
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
