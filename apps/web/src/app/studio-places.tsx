import { Link, Outlet } from '@tanstack/react-router'
import { words } from '../lib/words.ts'
import { cx } from '../ui/cls.ts'
import { studioRooms } from './navigation.ts'

/** The studio's rooms, side by side above the form of the one that is open. */
export const StudioPlaces = () => (
  <>
    <nav
      aria-label={words.nav.studioRooms}
      className="mt-1 rounded-md bg-sunken p-[3px] shadow-[inset_0_0_0_1px_var(--line)] lg:mt-3 lg:w-[352px] xl:w-[392px]"
    >
      <ul className="grid grid-cols-2">
        {studioRooms.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              className="block rounded-[7px]"
            >
              {({ isActive }) => (
                <span
                  className={cx(
                    'flex h-[34px] items-center justify-center gap-2 rounded-[7px] text-sm font-[580] transition-colors duration-120 max-lg:h-10',
                    isActive ? 'bg-thumb text-ink shadow-card' : 'text-ink-2 hover-fine:text-ink',
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
