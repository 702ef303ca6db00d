import { isPermitted } from '@adwright/contract/permissions'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useMe } from '../lib/me.ts'
import { words } from '../lib/words.ts'
import { cx } from '../ui/cls.ts'
import { needOf, settingsPlaces } from './settings-places.ts'

/** All settings stand beside the one that is open: a list on desktops, a row to be pushed along on phones. */
export function SettingsFrame() {
  const { workspace, organisation } = useMe()
  const row = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => {
    row.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [path])
  const groups = settingsPlaces.map((group) => ({
    ...group,
    items: group.items.filter((item) => {
      const needs = needOf(item)
      return needs === undefined || isPermitted({ role: workspace.role, organisation }, needs)
    }),
  }))
  return (
    <div className="lg:flex lg:gap-8 xl:gap-12">
      <nav
        ref={row}
        aria-label={words.nav.settings}
        className="relative -mx-4 flex gap-1 overflow-x-auto px-4 pt-1 pb-2 [scrollbar-width:none] lg:sticky lg:top-[60px] lg:mx-0 lg:w-[196px] lg:shrink-0 lg:flex-col lg:gap-5 lg:self-start lg:overflow-visible lg:px-0 lg:pt-6"
      >
        {groups
          .filter(({ items }) => items.length > 0)
          .map((group) => (
            <div key={group.label} className="flex shrink-0 gap-1 lg:block">
              <div className="eyebrow mb-1 px-2.5 max-lg:sr-only">{group.label}</div>
              <ul className="flex gap-1 lg:flex-col lg:gap-px">
                {group.items.map(({ to, label, icon: Icon }) => (
                  <li key={to}>
                    <Link
                      to={to}
                      activeOptions={{ exact: true, includeSearch: false }}
                      className="block rounded-md"
                    >
                      {({ isActive }) => (
                        <span
                          className={cx(
                            'flex h-9 items-center gap-2 rounded-md px-2.5 text-base whitespace-nowrap transition-colors duration-120 max-lg:h-10 max-lg:px-3',
                            isActive
                              ? 'bg-sunken font-[600] text-ink'
                              : 'font-[520] text-ink-2 hover-fine:bg-hover hover-fine:text-ink',
                          )}
                        >
                          <Icon
                            className={cx('size-4 shrink-0', isActive ? 'text-accent' : 'text-ink-3')}
                            aria-hidden
                          />
                          {label}
                        </span>
                      )}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </nav>
      <div className="min-w-0 flex-1">
        <Outlet />
      </div>
    </div>
  )
}
