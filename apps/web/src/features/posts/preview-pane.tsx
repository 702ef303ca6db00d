import type { Destination, PostFix, Publication } from '@adwright/contract'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTheme } from '../../lib/theme.ts'
import { PostPreview } from '../../previews/post-preview.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { Switch } from '../../ui/switch.tsx'
import { destinationKey, refOf } from './draft.ts'
import { Findings } from './findings.tsx'
import { mostTelling, previewLabel, previewOf } from './preview-of.ts'
import { isProblem } from './publish-block.ts'
import type { Composer } from './use-composer.ts'
import type { Fixing } from './use-fix.ts'
import { variantOf } from './variant.ts'
import { postWords } from './words.ts'

const t = postWords.preview
/** An agency may publish on dozens of Pages at once: the eye wants no more than these. */
const MOST_SHOWN = 6

type Props = {
  composer: Composer
  destinations: readonly Destination[]
  /** One destination alone, by its key. */
  only: string | undefined
  fixing: Fixing
  onAsk: (publication: Publication, fix: PostFix) => void
  onOpenItem: (at: number) => void
}

/** How it will look in each place, and what was found there. */
export function PreviewPane({ composer, destinations, only, fixing, onAsk, onOpenItem }: Props) {
  const theme = useTheme()
  const [dark, setDark] = useState(
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches),
  )
  const { draft, post } = composer
  const wanted = draft.destinations.filter((key) => only === undefined || key === only)
  const shown = mostTelling(wanted, post, MOST_SHOWN)
  return (
    <section aria-labelledby="preview-title">
      <div className="mb-3 flex items-center gap-4">
        <h2 id="preview-title" className="text-md font-[620]">
          {t.title}
        </h2>
        <label className="ml-auto flex min-h-10 items-center gap-2 text-sm font-[540] text-ink-2">
          <Switch label={t.dark} checked={dark} onChange={setDark} />
          {t.dark}
        </label>
      </div>
      {shown.length === 0 && <p className="rounded-lg bg-sunken p-6 text-center text-ink-2">{t.nowhere}</p>}
      <div className="flex flex-col gap-6">
        {shown.map((key) => {
          const { network } = refOf(key)
          const destination = destinations.find((each) => destinationKey(each) === key)
          const publication = post?.publications.find((each) => destinationKey(each) === key)
          const variant = variantOf(draft, key, composer.files)
          const preview = previewOf(variant, {
            name: destination?.name ?? publication?.name ?? '',
            collaborators: draft.collaborators,
            linkPreview: post?.linkPreview ?? null,
          })
          const problems = publication?.findings.filter(isProblem).length ?? 0
          return (
            <Card key={key} className="overflow-hidden" aria-label={previewLabel(preview)}>
              <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-4 pt-3.5 pb-3">
                <PlatformMark platform={network} size={18} />
                <b className="min-w-0 truncate font-[600]">{preview.name}</b>
                {destination?.simulated && (
                  <span className="text-sm">
                    <SimulatedMark />
                  </span>
                )}
                <span className="ml-auto flex gap-1.5">
                  {problems > 0 && (
                    <Badge tone="bad">
                      <CircleAlert aria-hidden />
                      {problems}
                    </Badge>
                  )}
                  {preview.shape && <Badge>{postWords.shape[preview.shape]}</Badge>}
                </span>
              </div>
              <div className="mx-auto max-w-[375px] px-4 pb-4">
                <PostPreview
                  post={preview}
                  format={variant.format}
                  label={previewLabel(preview)}
                  words={t}
                  dark={dark}
                />
              </div>
              <div className="border-t border-line p-4 text-sm">
                {publication ? (
                  <Findings
                    publication={publication}
                    fixing={fixing}
                    isCurrent={composer.saving === 'saved'}
                    onAsk={(fix) => onAsk(publication, fix)}
                    onOpenItem={onOpenItem}
                  />
                ) : (
                  <p className="text-ink-3">{postWords.finding.notSaved}</p>
                )}
              </div>
            </Card>
          )
        })}
      </div>
      {wanted.length > MOST_SHOWN && <p className="mt-4 text-ink-2">{t.more(wanted.length - MOST_SHOWN)}</p>}
      <p className="mt-4 text-xs text-ink-3">{t.note}</p>
    </section>
  )
}
