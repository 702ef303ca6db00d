import { importColumns } from '@adwright/posting'
import { localOf, moveByDays } from '@adwright/posting/times'
import { Download } from 'lucide-react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { csvTemplate } from './csv-template.ts'

const t = calendarWords.import

/** What the columns mean, and a file to begin with. */
export function TemplateCard({ zone, now }: { zone: string; now: Date }) {
  const download = () => {
    const text = csvTemplate(localOf(moveByDays(now, 7, zone), zone).day)
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: t.templateName })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="columns">
      <CardHeader id="columns" title={t.columns} note={calendarWords.zone(zone)}>
        <Button onClick={download}>
          <Download aria-hidden />
          {t.template}
        </Button>
      </CardHeader>
      <dl className="mt-3 grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
        {importColumns.map((column) => (
          <div key={column} className="contents">
            <dt className="font-mono text-sm font-[560] text-accent max-sm:-mb-1.5">{column}</dt>
            <dd className="text-sm text-ink-2">{t.column[column]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
