import type { PostFix, Publication } from '@adwright/contract'
import { CropDialog } from './crop-dialog.tsx'
import type { CropShape } from './crop-shapes.ts'
import { destinationKey, type Draft } from './draft.ts'
import { PadDialog } from './pad-dialog.tsx'
import { ShortenDialog } from './shorten-dialog.tsx'
import type { Fixing } from './use-fix.ts'

/** A fix that is looked at first; `crop` may also be asked for without any finding. */
export type Asked = { publication: Publication; fix: PostFix; shapes?: readonly CropShape[] }

type Props = {
  asked: Asked
  fixing: Fixing
  /** For the descriptions that stand at its pictures now. */
  draft: Draft
  onClose: () => void
}

/** Shows what a fix would make of it, and does it. */
export function FixDialog({ asked: { publication, fix, shapes }, fixing, draft, onClose }: Props) {
  const { name } = publication
  const apply = (chosen: PostFix) => fixing.mutate({ publication, fix: chosen }, { onSuccess: onClose })
  const common = { name, busy: fixing.isPending, onClose }
  if (fix.kind === 'shorten' || fix.kind === 'drop_hashtags')
    return (
      <ShortenDialog
        {...common}
        before={beforeOf(publication, fix, draft)}
        after={fix.text}
        onApply={() => apply(fix)}
      />
    )
  if (fix.kind !== 'crop' && fix.kind !== 'pad') return null
  // A cut or a border is always made of the author's own file, so that another one can follow it.
  const media = draft.items[fix.item]?.media
  if (!media) return null
  if (fix.kind === 'pad')
    return <PadDialog {...common} media={media} ratio={fix.ratio} onApply={() => apply(fix)} />
  return (
    <CropDialog
      {...common}
      media={media}
      shapes={shapes ?? [fix.ratio]}
      rect={media.id === publication.media[fix.item]?.id ? fix.rect : undefined}
      onApply={(cut) => apply({ ...fix, ...cut })}
    />
  )
}

function beforeOf(
  publication: Publication,
  fix: Extract<PostFix, { kind: 'shorten' | 'drop_hashtags' }>,
  { overrides, items }: Draft,
): string {
  if (fix.kind === 'drop_hashtags' || fix.field === 'text') return publication.text
  if (fix.field === 'firstComment') return publication.firstComment
  const { item = 0 } = fix
  return overrides[destinationKey(publication)]?.altTexts?.[String(item)] ?? items[item]?.altText ?? ''
}
