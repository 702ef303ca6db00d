import type { Post, PostFinding, PostFormat, Publication } from '@adwright/contract'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { CommonWords } from './common-words.tsx'
import { DestinationTabs } from './destination-tabs.tsx'
import { refOf, type Draft } from './draft.ts'
import { ItemsEditor } from './items-editor.tsx'
import { OwnRest } from './own-rest.tsx'
import { OwnWords } from './own-words.tsx'
import { isProblem, isUnderWay } from './publish-block.ts'
import type { Uploads } from '../../lib/use-uploads.ts'
import { postWords } from './words.ts'

const t = postWords
const formats: { value: PostFormat; label: string }[] = [
  { value: 'feed', label: t.format.feed },
  { value: 'reel', label: t.format.reel },
  { value: 'story', label: t.format.story },
]

type Props = {
  draft: Draft
  post: Post | null
  uploads: Uploads
  nameOf: (key: string) => string
  /** The one destination whose words are shown, by its key. */
  only: string | undefined
  onOnly: (key: string | undefined) => void
  onChange: (next: (draft: Draft) => Draft) => void
  onOpenItem: (at: number) => void
}

/** What the post says and shows: everywhere, and otherwise in one place. */
export function WriteCard({ draft, post, uploads, nameOf, only, onOnly, onChange, onOpenItem }: Props) {
  const set = (part: Partial<Draft>) => onChange((now) => ({ ...now, ...part }))
  return (
    <Card className="flex flex-col gap-5 p-4 lg:p-5" aria-labelledby="what">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <CardHeader id="what" title={t.write.title} />
        <div className="ml-auto">
          <Segmented
            label={t.write.format}
            value={draft.format}
            items={formats}
            onChange={(format) => set({ format })}
          />
        </div>
      </div>
      <ItemsEditor
        draft={draft}
        uploads={uploads}
        problems={itemsWith(post?.publications ?? [], isProblem)}
        converting={itemsWith(post?.publications ?? [], isUnderWay)}
        onChange={onChange}
        onOpen={onOpenItem}
      />
      {draft.destinations.length > 1 && (
        <DestinationTabs draft={draft} nameOf={nameOf} value={only} onChange={onOnly} />
      )}
      {only === undefined ? (
        <CommonWords draft={draft} post={post} onChange={set} />
      ) : (
        <>
          <OwnRest draft={draft} destination={only} onChange={onChange} />
          <OwnWords
            key={only}
            draft={draft}
            destination={only}
            name={t.at(nameOf(only), t.network[refOf(only).network])}
            onChange={onChange}
          />
        </>
      )}
    </Card>
  )
}

/** The items that something was found about. */
const itemsWith = (
  publications: readonly Publication[],
  wanted: (finding: PostFinding) => boolean,
): ReadonlySet<number> =>
  new Set(publications.flatMap(({ findings }) => findings.filter(wanted).flatMap(({ item }) => item ?? [])))
