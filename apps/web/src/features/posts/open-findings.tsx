import type { Publication } from '@adwright/contract'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { postWords } from './words.ts'

const t = postWords.finding

/** What still has to be mended before it goes out, or may look odd; mended in the composer. */
export function OpenFindings({ publication: { state, findings } }: { publication: Publication }) {
  const isOpen = state === 'draft' || state === 'scheduled' || state === 'failed' || state === 'expired'
  const shown = findings.filter(({ level }) => level !== 'ok')
  if (!isOpen || shown.length === 0) return null
  return (
    <ul className="mt-3 flex flex-col gap-1.5 text-sm">
      {shown.map(({ level, code, message }) => {
        const bad = level === 'problem'
        const Icon = bad ? CircleAlert : TriangleAlert
        return (
          <li key={code + message} className="flex items-start gap-2 text-ink-2">
            <Icon
              role="img"
              aria-label={t.level[level]}
              className={`mt-0.5 size-4 shrink-0 ${bad ? 'text-bad' : 'text-warn'}`}
            />
            <span className="min-w-0 break-words">{message}</span>
          </li>
        )
      })}
    </ul>
  )
}
