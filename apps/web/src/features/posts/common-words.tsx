import { hashtagsIn, limits } from '@adwright/posting'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'
import { ChipInput } from './chip-input.tsx'
import { networksOf, type Draft } from './draft.ts'
import { LinkField } from './link-field.tsx'
import { WordCounts } from './word-counts.tsx'
import type { Post } from '@adwright/contract'
import { postWords } from './words.ts'

const t = postWords.write
export const MOST_HASHTAGS = 60

type Props = {
  draft: Draft
  post: Post | null
  onChange: (change: Partial<Draft>) => void
}

/** What the post says everywhere. */
export function CommonWords({ draft, post, onChange }: Props) {
  const networks = networksOf(draft)
  const withInstagram = networks.includes('instagram')
  const isStory = draft.format === 'story'
  return (
    <div className="flex flex-col gap-4">
      <Field
        label={t.text}
        aside={<WordCounts networks={networks} text={draft.text} hashtags={draft.hashtags} />}
        hint={isStory ? t.storyHint : undefined}
      >
        <Textarea
          dir="auto"
          rows={6}
          value={draft.text}
          placeholder={t.placeholder}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Field>
      <Field label={t.hashtags} hint={t.hashtagsHint} aside={withInstagram && <HashtagCount draft={draft} />}>
        <ChipInput
          mark="#"
          values={draft.hashtags}
          most={MOST_HASHTAGS}
          placeholder={t.addHashtag}
          onChange={(hashtags) => onChange({ hashtags })}
        />
      </Field>
      <LinkField
        value={draft.link}
        preview={post?.linkPreview ?? null}
        onChange={(link) => onChange({ link })}
      />
      {!isStory && (
        <Field label={t.firstComment} hint={t.firstCommentHint} optional>
          <Textarea
            dir="auto"
            rows={2}
            className="min-h-16"
            value={draft.firstComment}
            onChange={(event) => onChange({ firstComment: event.target.value })}
          />
        </Field>
      )}
      {withInstagram && !isStory && (
        <Field label={t.collaborators} hint={t.collaboratorsHint} optional>
          <ChipInput
            mark="@"
            values={draft.collaborators}
            most={limits.instagram.collaborators}
            placeholder={t.addCollaborator}
            onChange={(collaborators) => onChange({ collaborators })}
          />
        </Field>
      )}
    </div>
  )
}

function HashtagCount({ draft: { text, hashtags } }: { draft: Draft }) {
  const used = hashtagsIn(text).length + hashtags.length
  const { hashtags: most } = limits.instagram.text
  return (
    <span className={used > most ? 'font-[600] text-bad' : undefined}>{t.hashtagsCount(used, most)}</span>
  )
}
