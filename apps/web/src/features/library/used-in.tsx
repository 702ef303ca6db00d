import type { MediaUser } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import {
  CalendarDays,
  ChevronRight,
  FileText,
  Megaphone,
  Palette,
  Sparkles,
  type LucideIcon,
} from 'lucide-react'
import { placeOfUser } from './media-links.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.usedIn
const icons: Record<MediaUser['kind'], LucideIcon> = {
  brief: FileText,
  campaign: Megaphone,
  creative: Sparkles,
  post: CalendarDays,
  brand: Palette,
}

/** Everything that shows or needs a file, each a link to where it is. */
export function UsedIn({ users, total }: { users: readonly MediaUser[]; total: number }) {
  return (
    <>
      <ul className="flex flex-col gap-0.5">
        {users.map((user) => {
          const Icon = icons[user.kind]
          return (
            <li key={`${user.kind} ${user.id}`}>
              <Link
                {
                  ...(placeOfUser(user) as object as { to: '/' }) /* made of this router's own addresses */
                }
                className="flex min-h-11 items-center gap-3 rounded-md px-2 py-1.5 hover-fine:bg-hover"
              >
                <span className="flex size-8 shrink-0 items-center justify-center rounded-sm bg-sunken text-ink-3">
                  <Icon className="size-4" aria-hidden />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-[560]">{user.name}</span>
                  <span className="block text-xs text-ink-3">{t.kinds[user.kind]}</span>
                </span>
                <ChevronRight className="size-4 shrink-0 text-ink-3" aria-hidden />
              </Link>
            </li>
          )
        })}
      </ul>
      {total > users.length && <p className="px-2 text-sm text-ink-3">{t.more(total - users.length)}</p>}
    </>
  )
}
