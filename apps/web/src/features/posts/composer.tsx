import type { Post, PostingDesk, PostId } from '@adwright/contract'
import { useState } from 'react'
import { waitsForYes } from '../../business/approval/approval.ts'
import { useMe } from '../../lib/me.ts'
import { useServerNow } from '../../lib/use-server-now.ts'
import { useUploads } from '../../lib/use-uploads.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { ComposerBar } from './composer-bar.tsx'
import { useComposerUrl } from './composer-search.ts'
import { ConflictBar } from './conflict-bar.tsx'
import { freeCut } from './crop-shapes.ts'
import { DestinationPicker } from './destination-picker.tsx'
import { destinationKey, type Draft } from './draft.ts'
import { addMedia } from './draft-items.ts'
import { FixDialog, type Asked } from './fix-dialogs.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { Neighbours } from './neighbours.tsx'
import { firstPlan, resolvePlan } from './plan.ts'
import { PreviewPane } from './preview-pane.tsx'
import { blockOf, problemsOf } from './publish-block.ts'
import { SaveNote } from './save-note.tsx'
import { ShowSwitch } from './show-switch.tsx'
import { useComposer } from './use-composer.ts'
import { useFix } from './use-fix.ts'
import { usePublish } from './use-publish.ts'
import { WhenCard } from './when-card.tsx'
import { WriteCard } from './write-card.tsx'
import { postWords } from './words.ts'

type Props = {
  desk: PostingDesk
  /** When the desk was read, in ms of this machine. */
  readAt: number
  draft: Draft
  post: Post | null
  at: Date | null
  onCreated: (id: PostId) => void
}

/** The editor on the left, how it will look on the right; on a phone one after the other. */
export function Composer({ desk, readAt, draft: first, post: given, at, onCreated }: Props) {
  const { workspace } = useMe()
  const waits = waitsForYes(desk.approval, workspace.role)
  const { search, go } = useComposerUrl()
  const composer = useComposer({ draft: first, post: given, onCreated })
  const { draft, post, change } = composer
  const now = useServerNow(desk.now, readAt)
  const [plan, setPlan] = useState(() => firstPlan(desk, now, at))
  const uploads = useUploads({
    purpose: 'post',
    accept: 'image/jpeg,image/png,image/webp,video/mp4,video/quicktime,video/webm',
    refusal: postWords.items.notTaken,
    onDone: (media) => change((draftNow) => addMedia(draftNow, media)),
  })
  const fixing = useFix(composer)
  const publishing = usePublish(composer, desk.timeZone)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [opened, setOpened] = useState<number | null>(null)

  const resolved = resolvePlan(plan, desk, now)
  const publications = post?.publications ?? []
  const only = draft.destinations.find((key) => key === search.for)
  const nameOf = (key: string) =>
    [...desk.destinations, ...publications].find((each) => destinationKey(each) === key)?.name ?? key
  const set = (part: Partial<Draft>) => change((draftNow) => ({ ...draftNow, ...part }))
  const block = blockOf({
    draft,
    post,
    uploads: uploads.uploads,
    at: resolved.kind === 'when' ? (resolved.at ?? now) : null,
    conflict: composer.conflict !== null,
    failed: composer.saving === 'failed',
  })
  const showProblems = () => {
    go({ show: 'preview', for: undefined })
    // Once the previews are drawn: on a phone they are only then.
    setTimeout(() => document.querySelector('[data-problem]')?.scrollIntoView({ block: 'center' }), 60)
  }
  return (
    <>
      {composer.conflict && <ConflictBar onDecide={composer.decide} />}
      <ShowSwitch
        show={search.show}
        problems={post ? problemsOf(post) : 0}
        onChange={(show) => go({ show })}
      />
      <div className="grid grid-cols-1 items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(330px,400px)]">
        <div className={cx('flex min-w-0 flex-col gap-4', search.show === 'preview' && 'max-lg:hidden')}>
          <Card className="p-4 lg:p-5" aria-labelledby="where">
            <CardHeader id="where" title={postWords.where.title} />
            <div className="mt-3">
              <DestinationPicker
                destinations={desk.destinations}
                chosen={draft.destinations}
                nameOf={nameOf}
                returnTo={composer.leaveTo}
                onChange={(destinations) => set({ destinations })}
              />
            </div>
          </Card>
          <WriteCard
            draft={draft}
            post={post}
            uploads={uploads}
            nameOf={nameOf}
            only={only}
            onOnly={(key) => go({ for: key })}
            onChange={change}
            onOpenItem={setOpened}
          />
          {post && <Neighbours neighbours={post.neighbours} />}
          <WhenCard
            desk={desk}
            waits={waits}
            now={now}
            plan={plan}
            resolved={resolved}
            notAfter={draft.notAfter}
            onChange={(part) => setPlan((before) => ({ ...before, ...part }))}
            onNotAfter={(notAfter) => set({ notAfter })}
          />
        </div>
        <div
          className={cx(
            'min-w-0 lg:sticky lg:top-4 lg:-mx-2 lg:max-h-[calc(100dvh-116px)] lg:overflow-y-auto lg:px-2 lg:pb-4',
            search.show !== 'preview' && 'max-lg:hidden',
          )}
        >
          <PreviewPane
            composer={composer}
            destinations={desk.destinations}
            only={only}
            fixing={fixing}
            onAsk={(publication, fix) => setAsked({ publication, fix })}
            onOpenItem={setOpened}
          />
        </div>
      </div>
      <ComposerBar
        post={post}
        waits={waits}
        plan={plan}
        resolved={resolved}
        block={block}
        publishing={publishing}
        note={<SaveNote saving={composer.saving} error={composer.error} onRetry={composer.save} />}
        onShowProblems={showProblems}
      />
      {opened !== null && (
        <ItemDialog
          draft={draft}
          at={opened}
          publications={publications}
          onChange={change}
          onCrop={(publication) => {
            const format = draft.overrides[destinationKey(publication)]?.format ?? draft.format
            const item = draft.items[opened]
            setOpened(null)
            if (item) setAsked(freeCut(publication, opened, format, item.media))
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {asked && <FixDialog asked={asked} fixing={fixing} draft={draft} onClose={() => setAsked(null)} />}
    </>
  )
}
