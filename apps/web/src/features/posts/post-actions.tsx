import type { Post, PostingDesk } from '@adwright/contract'
import { CalendarClock, Copy, Pencil, Send, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { waitsForYes } from '../../business/approval/approval.ts'
import { useMe } from '../../lib/me.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { MenuItem, MenuSeparator, RowMenu } from '../../ui/menu.tsx'
import { useDuplicatePost, usePublishNow } from './change-post.ts'
import { composerSearch } from './composer-search.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { isChangeable } from './post-look.ts'
import { postWords } from './words.ts'

// Its arithmetic of time zones is large, and most who open a post do not move it.
const MoveDialog = lazy(() => import('./move-dialog.tsx').then((module) => ({ default: module.MoveDialog })))

const t = postWords.page

type Props = { post: Post; desk: PostingDesk; now: Date }

/** What can be done with a post as a whole. */
export function PostActions({ post, desk, now }: Props) {
  const { workspace } = useMe()
  const [open, setOpen] = useState<'move' | 'delete' | null>(null)
  const duplicate = useDuplicatePost(post.id)
  const publish = usePublishNow(post, now)
  const changeable = isChangeable(post)
  const waits = waitsForYes(desk.approval, workspace.role)
  const close = () => setOpen(null)
  return (
    <>
      {changeable ? (
        <>
          <LinkButton to="/posts/new" search={composerSearch({ post: post.id })}>
            <Pencil aria-hidden />
            {t.edit}
          </LinkButton>
          <Button onClick={() => setOpen('move')}>
            <CalendarClock aria-hidden />
            {t.move}
          </Button>
        </>
      ) : (
        <Button busy={duplicate.isPending} onClick={() => duplicate.mutate()}>
          <Copy aria-hidden />
          {t.duplicate}
        </Button>
      )}
      <RowMenu label={t.actions}>
        {changeable && (
          <>
            {!(waits && post.state === 'awaiting_approval') && (
              <MenuItem icon={<Send aria-hidden />} onSelect={() => publish.mutate(undefined)}>
                {waits ? postWords.approval.ask : postWords.bar.publish}
              </MenuItem>
            )}
            <MenuItem icon={<Copy aria-hidden />} onSelect={() => duplicate.mutate()}>
              {t.duplicate}
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        <MenuItem
          danger
          icon={<Trash2 aria-hidden />}
          disabled={post.state === 'publishing'}
          onSelect={() => setOpen('delete')}
        >
          {t.remove}
        </MenuItem>
      </RowMenu>
      {open === 'delete' && <DeleteDialog post={post} onClose={close} />}
      {open === 'move' && (
        <Suspense>
          <MoveDialog post={post} zone={desk.timeZone} now={now} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
