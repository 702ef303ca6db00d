import { Menu as Base } from '@base-ui/react/menu'
import { MoreHorizontal } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { buttonClass, cx, menuItemClass, popupClass } from './cls.ts'

/** `Menu` with any trigger; put `MenuItem`s and `MenuSeparator`s inside. */
export function Menu({
  trigger,
  children,
  align = 'end',
}: {
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'end'
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup className={popupClass}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** The three dots at the end of a row. */
export function RowMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={label}
          className={buttonClass('ghost', 'iconSm', 'data-popup-open:bg-hover max-sm:size-10')}
        >
          <MoreHorizontal aria-hidden />
        </button>
      }
    >
      {children}
    </Menu>
  )
}

type MenuItemProps = {
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}
export function MenuItem({ icon, danger, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onSelect}
      className={cx(menuItemClass, danger && 'text-bad! [&_svg]:text-bad!')}
    >
      {icon}
      {children}
    </Base.Item>
  )
}
export const MenuSeparator = () => <Base.Separator className="my-1 h-px bg-line" />
