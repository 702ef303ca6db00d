import type { AuditEntry } from '@adwright/contract'
import { ScrollText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadState } from '../load-state.tsx'
import { MoreButton } from '../more-button.tsx'
import type { usePages } from '../use-pages.ts'
import { adminWords } from '../words.ts'
import { EntryRow } from './entry-row.tsx'

const t = adminWords.audit
type Props = {
  list: ReturnType<typeof usePages<'adminAudit' | 'listAudit'>>
  searched: boolean
  links?: (entry: AuditEntry) => (name: string) => ReactNode
}

export const EntryList = ({ list, searched, links }: Props) => (
  <Card className="mt-4 px-4 lg:px-5" aria-label={t.entries}>
    <LoadState query={list}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.entries)
        return entries.length === 0 ? (
          <EmptyState icon={<ScrollText aria-hidden />} title={searched ? t.notFound : t.empty}>
            {searched ? t.notFoundText : t.emptyText}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} {...(links && { links: links(entry) })} />
            ))}
          </ul>
        )
      }}
    </LoadState>
    <MoreButton list={list} />
  </Card>
)
