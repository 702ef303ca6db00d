import type { Me } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLeadsAgency, useMayWrite } from '../lib/me.ts'
import { words } from '../lib/words.ts'
import { cx } from '../ui/cls.ts'
import { placesFor } from './navigation.ts'
import { AccountMenu } from './account-menu.tsx'
import { PlanUsage } from './plan-usage.tsx'
import { WorkspaceSwitcher } from './workspace-switcher.tsx'

export function Sidebar({ me, jobs }: { me: Me; jobs: ReactNode }) {
  const mayWrite = useMayWrite()
  const leadsAgency = useLeadsAgency()
  return (
    <aside
      aria-label={words.nav.sidebar}
      className="sticky top-0 hidden h-dvh w-[244px] shrink-0 flex-col px-3 py-3 lg:flex"
    >
      <WorkspaceSwitcher me={me} />
      <nav aria-label={words.nav.main} className="mt-4 flex flex-1 flex-col gap-5 overflow-y-auto p-0.5">
        {placesFor({ mayWrite, leadsAgency }).map((group) => (
          <div key={group.items[0]?.to}>
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
      <PlanUsage />
      <AccountMenu me={me} />
    </aside>
  )
}
