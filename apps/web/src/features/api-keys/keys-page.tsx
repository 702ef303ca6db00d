import { BookOpen } from 'lucide-react'
import { useMay, useMe } from '../../lib/me.ts'
import { buttonClass } from '../../ui/cls.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { KeysCard } from './keys-card.tsx'
import { mine, ofWorkspace } from './owners.ts'
import { keyWords as t } from './words.ts'

/** Everybody has keys of their own; those of the workspace are for whoever may have them. */
export function KeysPage() {
  const { workspace } = useMe()
  const mayKeys = useMay('keys')
  return (
    <div className="max-w-[720px]">
      <PageHeader
        title={t.title}
        actions={
          <a href="/api/docs" target="_blank" rel="noreferrer" className={buttonClass()}>
            <BookOpen aria-hidden />
            {t.docs}
          </a>
        }
      >
        {t.lead}
      </PageHeader>
      <div className="flex flex-col gap-4">
        <KeysCard owner={mine} title={t.owners.mine.title} />
        {mayKeys && <KeysCard owner={ofWorkspace} title={t.owners.workspace.title(workspace.name)} />}
      </div>
    </div>
  )
}
