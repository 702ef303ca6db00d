import type { Post, Publication } from '@adwright/contract'
import { ExternalLink, PencilLine, RotateCw, SearchCheck, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { buttonClass } from '../../ui/cls.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { usePublicationCalls } from './change-post.ts'
import { EditWordsDialog } from './edit-words-dialog.tsx'
import { postWords } from './words.ts'

const t = postWords

type Props = { post: Post; publication: Publication; mayWrite: boolean }

/** The way to the post in its place, and what can be done about it there. */
export function PublicationActions({ post, publication, mayWrite }: Props) {
  const { network, name, permalink, canRetry, canEdit, canDelete, state, externalId } = publication
  const { retry, resolve, takeDown } = usePublicationCalls(post.id, publication.id)
  const [open, setOpen] = useState<'words' | 'down' | null>(null)
  const networkName = t.network[network]
  const about = <span className="sr-only">{t.page.about(name, networkName)}</span>
  const isOut = externalId !== null && state !== 'deleted'
  return (
    <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
      {permalink && isOut && (
        <a className={buttonClass('soft')} href={permalink} target="_blank" rel="noreferrer">
          {t.page.open(networkName)}
          <ExternalLink aria-hidden />
        </a>
      )}
      {mayWrite && (
        <>
          {state === 'unknown' && (
            <Button kind="solid" busy={resolve.isPending} onClick={() => resolve.mutate(undefined)}>
              <SearchCheck aria-hidden />
              {t.page.resolve}
              {about}
            </Button>
          )}
          {canRetry && (
            <Button kind="solid" busy={retry.isPending} onClick={() => retry.mutate(undefined)}>
              <RotateCw aria-hidden />
              {t.page.retry}
              {about}
            </Button>
          )}
          {canEdit && isOut && (
            <Button onClick={() => setOpen('words')}>
              <PencilLine aria-hidden />
              {t.page.editWords}
              {about}
            </Button>
          )}
          {canDelete && isOut && (
            <Button kind="ghost" onClick={() => setOpen('down')}>
              <Trash2 aria-hidden />
              {t.page.takeDown}
              {about}
            </Button>
          )}
        </>
      )}
      {open === 'words' && (
        <EditWordsDialog post={post} publication={publication} onClose={() => setOpen(null)} />
      )}
      <ConfirmDialog
        open={open === 'down'}
        onClose={() => setOpen(null)}
        onConfirm={() => takeDown.mutate(undefined, { onSettled: () => setOpen(null) })}
        busy={takeDown.isPending}
        danger
        title={t.takeDown.title(name, networkName)}
        description={t.takeDown.text(networkName)}
        confirmLabel={t.takeDown.confirm}
      />
    </div>
  )
}
