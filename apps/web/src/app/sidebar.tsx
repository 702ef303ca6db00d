import type { Me } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { cx } from '../ui/cls.ts'
import { Logo } from '../ui/logo.tsx'
import { places } from './navigation.ts'
import { AccountMenu } from './account-menu.tsx'

export function Sidebar({ me, jobs }: { me: Me; jobs: ReactNode }) {
  return (
    <aside
      aria-label={words.nav.sidebar}
      className="sticky top-0 hidden h-dvh w-[244px] shrink-0 flex-col px-3 py-3 lg:flex"
    >
      <Link to="/dashboard" className="flex h-11 items-center gap-2.5 rounded-md px-2">
        <Logo />
        <span className="min-w-0">
          <span className="block truncate text-base leading-4 font-[640]">{words.common.product}</span>
          <span className="block truncate text-xs text-ink-3">{me.workspace.name}</span>
        </span>
      </Link>
      <nav aria-label={words.nav.main} className="mt-4 flex flex-1 flex-col gap-5 overflow-y-auto p-0.5">
        {places.map((group) => (
          <div key={group.label}>
            {group.label && <div className="eyebrow mb-1 px-2.5">{group.label}</div>}
            <ul className="flex flex-col gap-px">
              {group.items.map((place) => (
                <li key={place.to}>
                  <Link to={place.to} activeOptions={{ exact: place.exact, includeSearch: false }}>
                    {({ isActive }) => (
                      <span
                        className={cx(
                          'flex h-9 items-center gap-2.5 rounded-md px-2.5 text-base transition-colors duration-120',
                          isActive
                            ? 'bg-card font-[600] text-ink shadow-card'
                            : 'font-[520] text-ink-2 hover-fine:bg-hover hover-fine:text-ink',
                        )}
                      >
                        <place.icon
                          className={cx('size-[18px]', isActive ? 'text-accent' : 'text-ink-3')}
                          strokeWidth={isActive ? 2.2 : 1.9}
                          aria-hidden
                        />
                        {place.label}
                      </span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {jobs}
      <AccountMenu me={me} />
    </aside>
  )
}
