import type { ImportRow } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { PlatformMark } from '../../../ui/platform-mark.tsx'
import { momentTitle } from '../day-words.ts'

const t = calendarWords.import
const tones: Record<ImportRow['state'], Tone> = {
  ready: 'good',
  warning: 'warn',
  refused: 'bad',
  imported: 'good',
  imported_before: 'neutral',
}

/** Every line of the file, with what happens to it and what is wrong in which column. */
export const ImportTable = ({ rows, zone }: { rows: readonly ImportRow[]; zone: string }) => (
  <table className="w-full text-base">
    <caption className="sr-only">{t.table}</caption>
    <thead className="bg-sunken text-left text-sm text-ink-3">
      <tr>
        <th scope="col" className="h-9 w-14 pl-4 font-[560] lg:pl-5">
          {t.head.line}
        </th>
        <th scope="col" className="px-3 font-[560]">
          {t.head.post}
        </th>
        <th scope="col" className="px-3 font-[560] max-md:hidden">
          {t.head.when}
        </th>
        <th scope="col" className="px-3 font-[560] max-md:hidden">
          {t.head.state}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Line key={row.line} row={row} zone={zone} />
      ))}
    </tbody>
  </table>
)

function Line({ row, zone }: { row: ImportRow; zone: string }) {
  const draft = row.state === 'refused' ? '' : t.draft
  const when = row.at ? momentTitle(new Date(row.at), zone) : draft
  const state = <Badge tone={tones[row.state]}>{t.rowState[row.state]}</Badge>
  // Problems come with their column; a finding that says the same is not said again.
  const said = new Set(row.problems.map(({ message }) => message))
  const warnings = row.findings.filter(({ level, message }) => level !== 'ok' && !said.has(message))
  return (
    <tr className="border-t border-line align-top">
      <td className="num py-3 pl-4 text-ink-3 lg:pl-5">{row.line}</td>
      <th scope="row" className="px-3 py-3 text-left font-normal">
        <span className="flex items-start gap-2">
          <span className="flex shrink-0 gap-1 pt-[3px]">
            {row.networks.map((network) => (
              <PlatformMark key={network} platform={network} size={15} />
            ))}
          </span>
          <span className="line-clamp-2 min-w-0 font-[580] break-words">{row.title}</span>
        </span>
        <span className="num mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-sm text-ink-3 md:hidden">
          {state}
          {when}
        </span>
        <ul className="flex flex-col">
          {row.problems.map(({ column, message }, index) => (
            <li key={index} className="mt-1.5 flex gap-1.5 text-sm text-ink-2">
              <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
              <span>
                <span className="font-[580] text-bad">{t.inColumn(column)}:</span> {message}
              </span>
            </li>
          ))}
          {warnings.map(({ message }, index) => (
            <li key={index} className="mt-1.5 flex gap-1.5 text-sm text-ink-2">
              <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
              {message}
            </li>
          ))}
        </ul>
        {row.postId && (
          <Link
            to="/posts/$postId"
            params={{ postId: row.postId }}
            className="mt-1 inline-flex min-h-6 items-center rounded-xs text-sm font-[560] text-accent underline underline-offset-4"
          >
            {t.open}
          </Link>
        )}
      </th>
      <td className="num px-3 py-3 whitespace-nowrap text-ink-2 max-md:hidden">{when}</td>
      <td className="px-3 py-3 max-md:hidden">{state}</td>
    </tr>
  )
}
