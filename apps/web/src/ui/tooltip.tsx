import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

type TooltipProps = { label: ReactNode; children: ReactElement; side?: 'top' | 'right' | 'bottom' | 'left' }

/** The child must be focusable; what the tooltip says must also be reachable without it. */
export function Tooltip({ label, children, side = 'top' }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={7} side={side} className="z-60">
          <Base.Popup className="pop max-w-72 rounded-sm bg-tooltip px-2.5 py-1.5 text-xs font-[520] text-on-tooltip shadow-pop">
            {label}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Base.Provider delay={350}>{children}</Base.Provider>
)
