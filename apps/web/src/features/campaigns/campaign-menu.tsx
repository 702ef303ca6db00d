import type { CampaignRow } from '@adwright/contract'
import { useNavigate } from '@tanstack/react-router'
import { Archive, ArrowRight, Pause, Play, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { canPause, canResume } from '../../lib/campaign-state.ts'
import { words } from '../../lib/words.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { MenuItem, MenuSeparator, RowMenu } from '../../ui/menu.tsx'
import { useChangeStatus, useDeleteCampaign } from './change-campaign.ts'

const t = words.campaigns
type CampaignMenuProps = {
  row: CampaignRow
  mayWrite: boolean
  /** Items above the common ones. */
  children?: ReactNode
  withOpen?: boolean
  onDeleted?: () => void
}

/** What can be done with one campaign; what cannot be taken back asks first. */
export function CampaignMenu({ row, mayWrite, children, withOpen = true, onDeleted }: CampaignMenuProps) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'archive' | 'delete' | null>(null)
  const change = useChangeStatus()
  const remove = useDeleteCampaign({
    onDone: () => {
      setAsking(null)
      onDeleted?.()
    },
  })
  const archivable = !['archived', 'deleted', 'draft', 'awaiting_approval', 'launching'].includes(row.state)
  return (
    <>
      <RowMenu label={t.actionsFor(row.name)}>
        {withOpen && (
          <MenuItem
            icon={<ArrowRight aria-hidden />}
            onSelect={() => void navigate({ to: '/campaigns/$id', params: { id: row.id } })}
          >
            {t.open}
          </MenuItem>
        )}
        {mayWrite && (
          <>
            {children}
            {canPause(row.state) && (
              <MenuItem
                icon={<Pause aria-hidden />}
                onSelect={() => change.mutate({ row, status: 'paused' })}
              >
                {t.pause}
              </MenuItem>
            )}
            {canResume(row.state) && (
              <MenuItem icon={<Play aria-hidden />} onSelect={() => change.mutate({ row, status: 'active' })}>
                {t.resume}
              </MenuItem>
            )}
            {archivable && (
              <MenuItem icon={<Archive aria-hidden />} onSelect={() => setAsking('archive')}>
                {t.archive}
              </MenuItem>
            )}
            {(withOpen || children) && <MenuSeparator />}
            <MenuItem
              danger
              icon={<Trash2 aria-hidden />}
              disabled={row.state === 'launching'}
              onSelect={() => setAsking('delete')}
            >
              {t.remove}
            </MenuItem>
          </>
        )}
      </RowMenu>
      <ConfirmDialog
        open={asking === 'archive'}
        onClose={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null)
          change.mutate({ row, status: 'archived' })
        }}
        title={t.archiveTitle(row.name)}
        description={t.archiveText}
        confirmLabel={t.archive}
      />
      <ConfirmDialog
        open={asking === 'delete'}
        onClose={() => setAsking(null)}
        onConfirm={() => remove.mutate(row)}
        title={t.removeTitle(row.name)}
        description={t.removeText}
        confirmLabel={t.remove}
        danger
        busy={remove.isPending}
      />
    </>
  )
}
