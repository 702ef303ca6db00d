import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Building2, Cable, ChartNoAxesColumn, Flag, Layers, ScrollText, UserRound } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { SecondFactorNote } from '../features/admin/second-factor-note.tsx'
import { adminWords } from '../features/admin/words.ts'
import { useMe } from '../lib/me.ts'
import { cx } from '../ui/cls.ts'
import { NotFoundNote } from './page-states.tsx'

const t = adminWords.places
const places = [
  { to: '/admin', label: t.overview, icon: ChartNoAxesColumn },
  { to: '/admin/users', label: t.users, icon: UserRound },
  { to: '/admin/organisations', label: t.organisations, icon: Building2 },
  { to: '/admin/jobs', label: t.jobs, icon: Layers },
  { to: '/admin/providers', label: t.providers, icon: Cable },
  { to: '/admin/flags', label: t.flags, icon: Flag },
  { to: '/admin/audit', label: t.audit, icon: ScrollText },
] as const

/** The places of those who run this installation, in a row; for everybody else there is nothing here. */
export function AdminFrame() {
  const { staff, secondFactorNeeded } = useMe()
  const row = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => {
    row.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [path])
  if (!staff) return <NotFoundNote />
  if (secondFactorNeeded) return <SecondFactorNote />
  return (
    <>
      <nav
        ref={row}
        aria-label={t.label}
        className="relative -mx-4 overflow-x-auto px-4 pt-1 pb-2 [scrollbar-width:none] lg:-mx-6 lg:px-6 lg:pt-3"
      >
        <ul className="flex gap-1">
          {places.map(({ to, label, icon: Icon }) => (
            <li key={to} className="shrink-0">
              <Link
                to={to}
                activeOptions={{ exact: true, includeSearch: false }}
                className="block rounded-md"
              >
                {({ isActive }) => (
                  <span
                    className={cx(
                      'flex h-10 items-center gap-2 rounded-md px-3 whitespace-nowrap transition-colors duration-120 lg:h-9',
                      isActive
                        ? 'bg-sunken font-[600] text-ink'
                        : 'font-[520] text-ink-2 hover-fine:bg-hover hover-fine:text-ink',
                    )}
                  >
                    <Icon className={cx('size-4', isActive ? 'text-accent' : 'text-ink-3')} aria-hidden />
                    {label}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  )
}
