import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useMayWrite } from '../lib/me.ts'
import { words } from '../lib/words.ts'
import { cx } from '../ui/cls.ts'
import { phonePlaces } from './navigation.ts'

type Place = (typeof phonePlaces)['before' | 'after'][number]

const PlaceLink = ({ place }: { place: Place }) => (
  <li>
    <Link to={place.to} activeOptions={{ exact: place.exact, includeSearch: false }}>
      {({ isActive }) => (
        <span
          className={cx(
            'flex h-[62px] flex-col items-center justify-center gap-1 text-2xs font-[580]',
            isActive ? 'text-accent' : 'text-ink-3',
          )}
        >
          <place.icon className="size-[22px]" strokeWidth={isActive ? 2.2 : 1.9} aria-hidden />
          {place.label}
        </span>
      )}
    </Link>
  </li>
)

export function PhoneBar() {
  const mayWrite = useMayWrite()
  return (
    <nav
      aria-label={words.nav.main}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul
        className={cx(
          'mx-auto grid h-[62px] max-w-md items-center',
          mayWrite ? 'grid-cols-5' : 'grid-cols-4',
        )}
      >
        {phonePlaces.before.map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
        {mayWrite && (
          <li className="flex justify-center">
            <Link
              to="/new"
              aria-label={words.nav.newCampaign}
              className="ai-fill flex size-12 items-center justify-center rounded-[16px] text-white shadow-pop transition-transform duration-120 active:scale-95"
            >
              <Plus className="size-6" strokeWidth={2.4} aria-hidden />
            </Link>
          </li>
        )}
        {phonePlaces.after.map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
      </ul>
    </nav>
  )
}
