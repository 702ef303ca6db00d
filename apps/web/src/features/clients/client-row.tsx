import type { Client, ClientFigures } from '@adwright/contract'
import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatMoney, formatNumber, relativeTime } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { cx } from '../../ui/cls.ts'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { ConnectionBadge } from './connection-badge.tsx'
import { clientWords as t } from './words.ts'

type Props = { client: Client; busy: boolean; onOpen: () => void }

export function ClientRow({ client, busy, onOpen }: Props) {
  const { name, figures, campaigns, members, connection, lastActivityAt, simulated } = client
  return (
    <tr className="relative border-t border-line transition-colors duration-120 hover-fine:bg-hover">
      <th scope="row" className="max-w-0 min-w-52 py-2.5 pr-3 pl-4 text-left font-normal xl:w-[34%]">
        {/* The whole row opens it. */}
        <button
          type="button"
          onClick={onOpen}
          aria-busy={busy || undefined}
          aria-label={t.open(name)}
          className="flex max-w-full items-center gap-2 rounded-xs text-left font-[600] after:absolute after:inset-0"
        >
          <span className="truncate">{name}</span>
          {busy && <LoaderCircle className="size-4 shrink-0 animate-spin text-ink-3" aria-hidden />}
        </button>
        <div className="flex items-center gap-2 text-sm text-ink-3">
          {t.people(members)}
          {simulated !== 'none' && <SimulatedMark />}
        </div>
      </th>
      <td className="px-3">
        <ConnectionBadge connection={connection} />
      </td>
      <td className="num px-3 text-right">
        {campaigns.total > 0 ? t.activeOf(campaigns.active, campaigns.total) : <None />}
      </td>
      <Figures figures={figures} show={({ spendMinor, currency }) => money(spendMinor, currency)} />
      <Figures figures={figures} show={({ linkClicks }) => formatNumber(linkClicks)} />
      <Figures
        figures={figures}
        show={({ conversions }) => formatNumber(conversions)}
        className="max-xl:hidden"
      />
      <td className="num px-3 pr-4 text-right text-sm whitespace-nowrap text-ink-2">
        {lastActivityAt ? relativeTime(lastActivityAt) : <None />}
      </td>
    </tr>
  )
}

const money = (minor: number, currency: string) => formatMoney(minor, currency, { short: true })

/** A line for each currency, in the same order in every column. */
const Figures = ({
  figures,
  show,
  className,
}: {
  figures: ClientFigures[]
  show: (figures: ClientFigures) => ReactNode
  className?: string
}) => (
  <td className={cx('num px-3 text-right', className)}>
    {figures.length === 0 ? (
      <None />
    ) : (
      figures.map((one) => (
        <span key={one.currency} className="block">
          {show(one)}
        </span>
      ))
    )}
  </td>
)

const None = () => (
  <span className="text-ink-3">
    <span className="sr-only">{words.common.none}</span>
    <span aria-hidden>–</span>
  </span>
)
