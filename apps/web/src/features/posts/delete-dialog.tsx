import type { Post } from '@adwright/contract'
import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { useDeletePost } from './change-post.ts'
import { postWords } from './words.ts'

const t = postWords.remove

/** Deletes a post, and says before what goes with it and what stays where. */
export function DeleteDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const [where, setWhere] = useState<'here' | 'everywhere'>('here')
  const remove = useDeletePost(post.id)
  const out = post.publications.filter(({ externalId, state }) => externalId !== null && state !== 'deleted')
  const namesOf = (canDelete: boolean) =>
    out
      .filter((publication) => publication.canDelete === canDelete)
      .map(({ name, network }) => postWords.at(name, postWords.network[network]))
      .join(', ')
  const [gone, stays] = [namesOf(true), namesOf(false)]
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      description={out.length > 0 ? undefined : post.dueAt ? t.scheduled : t.draft}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(where)}>
            {t.confirm}
          </Button>
        </>
      }
    >
      {out.length > 0 && (
        <div className="p-0.5">
          <RadioCards
            label={t.where}
            className="grid gap-2"
            value={where}
            onChange={setWhere}
            items={[
              { value: 'here', label: t.here, note: t.hereText },
              {
                value: 'everywhere',
                label: t.everywhere,
                disabled: gone === '',
                note: (
                  <>
                    {gone !== '' && <span className="block">{t.everywhereGone(gone)}</span>}
                    {stays !== '' && <span className="block">{t.everywhereStays(stays)}</span>}
                  </>
                ),
              },
            ]}
          />
        </div>
      )}
    </Dialog>
  )
}
