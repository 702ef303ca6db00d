import { useMay, useMe } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { Card } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DeleteWorkspace } from './delete-workspace.tsx'
import { WorkspaceForm } from './workspace-form.tsx'

const t = words.settings

/** What everybody in the workspace shares. */
export function WorkspacePage() {
  const me = useMe()
  const mayManage = useMay('manage')
  const mayOwn = useMay('own')
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t.workspace}>
        {t.workspaceNote} {t.role(words.role[me.workspace.role])}
      </PageHeader>
      <Card className="p-4 lg:p-5" aria-label={t.workspace}>
        {!mayManage && <p className="mb-4 rounded-md bg-sunken px-3 py-2 text-ink-2">{t.manageOnly}</p>}
        <WorkspaceForm key={`${me.workspace.name}${me.workspace.timeZone}`} me={me} mayWrite={mayManage} />
      </Card>
      {mayOwn && <DeleteWorkspace />}
    </div>
  )
}
