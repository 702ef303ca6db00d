import type { Invoice } from '@adwright/contract'
import { Download, ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDate, formatMoney } from '../../lib/format.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { buttonClass } from '../../ui/cls.ts'
import { billingWords } from './words.ts'

const t = billingWords.invoices

const tones: Record<Invoice['status'], Tone> = {
  draft: 'neutral',
  open: 'warn',
  paid: 'good',
  void: 'neutral',
  uncollectible: 'bad',
}

/** A line of the table; on phones its cells stand around the amount. */
export function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const { number, status, totalMinor, refundedMinor, currency, createdAt, hostedUrl, pdfUrl } = invoice
  const name = number ?? t.unnumbered
  return (
    <tr className="border-b border-line last:border-0 max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-y-1 max-sm:py-3">
      <th scope="row" className="num min-w-0 py-2.5 pr-3 font-[580] break-words max-sm:p-0">
        {name}
      </th>
      <td className="num py-2.5 pr-3 whitespace-nowrap text-ink-2 max-sm:col-start-1 max-sm:p-0">
        {formatDate(createdAt)}
      </td>
      <td className="py-2.5 pr-3 max-sm:col-start-1 max-sm:p-0">
        <Badge tone={tones[status]}>{t.status[status]}</Badge>
      </td>
      <td className="num py-2.5 pr-3 text-right font-[580] whitespace-nowrap max-sm:col-start-2 max-sm:row-start-1 max-sm:p-0">
        {formatMoney(totalMinor, currency)}
        {refundedMinor > 0 && (
          <span className="block text-sm font-[500] text-ink-3">
            {t.refunded(formatMoney(refundedMinor, currency))}
          </span>
        )}
      </td>
      <td className="py-1.5 max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-2 max-sm:p-0">
        <span className="flex justify-end gap-1">
          {hostedUrl && (
            <Out href={hostedUrl} about={name}>
              <ExternalLink aria-hidden />
              {status === 'open' ? t.pay : t.view}
            </Out>
          )}
          {pdfUrl && (
            <Out href={pdfUrl} about={name}>
              <Download aria-hidden />
              {t.pdf}
            </Out>
          )}
        </span>
      </td>
    </tr>
  )
}

const Out = ({ href, about, children }: { href: string; about: string; children: ReactNode }) => (
  <a href={href} target="_blank" rel="noreferrer" className={buttonClass('ghost', 'sm', 'max-sm:h-10')}>
    {children}
    <span className="sr-only">{t.about(about)}</span>
  </a>
)
