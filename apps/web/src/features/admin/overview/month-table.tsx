import type { AdminRevenue } from '@adwright/contract'
import { adminWords } from '../words.ts'

const t = adminWords.overview
type Months = AdminRevenue['byCurrency'][number]['months']

export const MonthTable = ({ months, money }: { months: Months; money: (minor: number) => string }) => (
  <details className="mt-2 text-sm">
    <summary className="inline-block rounded-xs py-1 text-xs font-[560] text-ink-3 hover-fine:text-ink">
      {t.asTable}
    </summary>
    <div className="mt-1 overflow-x-auto" tabIndex={0} role="region" aria-label={t.byMonth}>
      <table className="num w-full">
        <thead className="bg-sunken text-ink-3">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-left font-[560]">
              {t.month}
            </th>
            {Object.values(t.column).map((head) => (
              <th key={head} scope="col" className="px-3 py-1.5 text-right font-[560] whitespace-nowrap">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((one) => (
            <tr key={one.month} className="border-t border-line">
              <th scope="row" className="px-3 py-1.5 text-left font-[500] whitespace-nowrap">
                {one.month}
              </th>
              <td className="px-3 py-1.5 text-right">{money(one.mrrMinor)}</td>
              <td className="px-3 py-1.5 text-right">{money(one.newMinor)}</td>
              <td className="px-3 py-1.5 text-right">{money(one.returnedMinor)}</td>
              <td className="px-3 py-1.5 text-right">{money(one.expansionMinor)}</td>
              <td className="px-3 py-1.5 text-right">{money(one.contractionMinor)}</td>
              <td className="px-3 py-1.5 text-right">{money(one.churnedMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)
