import { Link } from '@tanstack/react-router'
import { PageHeader } from '../../ui/page-header.tsx'
import { DeleteCard } from './delete-card.tsx'
import { ExportCard } from './export-card.tsx'
import { dataWords as t } from './words.ts'

/** What a person may have, and may have deleted. */
export function DataPage() {
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <div className="flex flex-col gap-4">
        <ExportCard />
        <DeleteCard />
        <p className="flex flex-col items-start gap-2 text-sm text-ink-2">
          <Link to="/privacy" className="underline underline-offset-4">
            {t.more.privacy}
          </Link>
          <Link to="/data-deletion" className="underline underline-offset-4">
            {t.more.meta}
          </Link>
        </p>
      </div>
    </div>
  )
}
