import type { Publication } from '@adwright/contract'
import { limits } from '@adwright/posting'
import { Crop, Undo2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { destinationKey, networksOf, type Draft, type DraftItem } from './draft.ts'
import { changeItem } from './draft-items.ts'
import { TagEditor } from './tag-editor.tsx'
import { isVideo, withoutOwnFile } from './variant.ts'
import { postWords } from './words.ts'

const t = postWords.item

type Props = {
  draft: Draft
  at: number
  publications: readonly Publication[]
  onChange: (next: (draft: Draft) => Draft) => void
  onCrop: (publication: Publication) => void
  onClose: () => void
}

/** One picture or video of the post: its description, the people in it, and how it is cut where. */
export function ItemDialog({ draft, at, publications, onChange, onCrop, onClose }: Props) {
  const item = draft.items[at]
  if (!item) return null
  const { media, altText } = item
  const change = (part: Partial<DraftItem>) => onChange((now) => changeItem(now, at, part))
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={<span className="break-words">{media.name}</span>}
      description={t.size(media.width, media.height)}
      footer={
        <Button kind="solid" onClick={onClose}>
          {t.done}
        </Button>
      }
    >
      <div className="grid gap-5 p-0.5 sm:grid-cols-2">
        <Picture item={item} draft={draft} onChange={change} />
        <div className="flex min-w-0 flex-col gap-5">
          {isVideo(media) ? (
            <p className="text-ink-2">{t.altVideo}</p>
          ) : (
            <Field
              label={t.alt}
              hint={t.altHint}
              aside={postWords.write.count(altText.length, limits.instagram.altText)}
            >
              <Textarea
                dir="auto"
                rows={3}
                placeholder={t.altPlaceholder}
                value={altText}
                onChange={(event) => change({ altText: event.target.value })}
              />
            </Field>
          )}
          <section aria-label={t.crop}>
            <p className="text-base font-[580]">{t.crop}</p>
            <p className="mb-2 text-sm text-ink-3">{publications.length === 0 ? t.saveFirst : t.cropHint}</p>
            <ul className="flex flex-col gap-2">
              {publications.map((publication) => (
                <li key={publication.id}>
                  <CropChoice
                    publication={publication}
                    isCut={draft.overrides[destinationKey(publication)]?.media?.[String(at)] !== undefined}
                    onCrop={() => onCrop(publication)}
                    onBack={() => onChange((now) => withoutOwnFile(now, destinationKey(publication), at))}
                  />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Dialog>
  )
}

function Picture({
  item: { media, tags },
  draft,
  onChange,
}: {
  item: DraftItem
  draft: Draft
  onChange: (change: Partial<DraftItem>) => void
}) {
  if (isVideo(media))
    return (
      <video
        controls
        aria-label={media.name}
        preload="none"
        poster={media.stillUrl ?? undefined}
        src={media.url}
        className="mx-auto max-h-[380px] max-w-full rounded-md bg-black"
      />
    )
  // Only pictures in Instagram's feed have places for people.
  if (networksOf(draft).includes('instagram') && draft.format === 'feed')
    return <TagEditor media={media} tags={tags} onChange={(next) => onChange({ tags: next })} />
  return <img src={media.url} alt="" className="mx-auto max-h-[320px] max-w-full rounded-md object-contain" />
}

function CropChoice({
  publication: { network, name },
  isCut,
  onCrop,
  onBack,
}: {
  publication: Publication
  isCut: boolean
  onCrop: () => void
  onBack: () => void
}) {
  return (
    <>
      <Button className="max-w-full" onClick={onCrop}>
        <PlatformMark platform={network} decorative />
        <span className="truncate">{t.cropFor(name)}</span>
        <Crop aria-hidden />
      </Button>
      {isCut && (
        <Button kind="ghost" className="max-w-full" onClick={onBack}>
          <Undo2 aria-hidden />
          <span className="truncate">{t.original(name)}</span>
        </Button>
      )}
    </>
  )
}
