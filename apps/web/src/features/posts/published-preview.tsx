import type { Post, Publication } from '@adwright/contract'
import { useState } from 'react'
import { useTheme } from '../../lib/theme.ts'
import { PostPreview } from '../../previews/post-preview.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { destinationKey, draftOf } from './draft.ts'
import { timeIn } from './post-time.ts'
import { previewLabel, previewOf } from './preview-of.ts'
import { variantOf } from './variant.ts'
import { postWords } from './words.ts'

const t = postWords

/** The post as one of its places shows it. */
export function PublishedPreview({ post, zone }: { post: Post; zone: string }) {
  const theme = useTheme()
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  const [chosen, setChosen] = useState(post.publications[0]?.id)
  const publication = post.publications.find(({ id }) => id === chosen) ?? post.publications[0]
  if (!publication) return null
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="content">
      <CardHeader id="content" title={t.page.content} />
      {post.publications.length > 1 && (
        <NativeSelect
          aria-label={t.preview.title}
          className="mt-3"
          value={publication.id}
          onChange={(event) => setChosen(post.publications.find(({ id }) => id === event.target.value)?.id)}
        >
          {post.publications.map(({ id, name, network }) => (
            <option key={id} value={id}>
              {t.at(name, t.network[network])}
            </option>
          ))}
        </NativeSelect>
      )}
      <div className="mx-auto mt-4 max-w-[375px]">
        <Frame post={post} publication={publication} zone={zone} dark={dark} />
      </div>
    </Card>
  )
}

function Frame({
  post,
  publication,
  zone,
  dark,
}: {
  post: Post
  publication: Publication
  zone: string
  dark: boolean
}) {
  const { publishedAt } = publication
  const files = new Map(publication.media.map((media) => [media.id, media]))
  const variant = variantOf(draftOf(post), destinationKey(publication), files)
  // The words as they are out may have been changed there.
  const composed = publication.text === '' ? variant.composed : publication.text
  const preview = previewOf(
    { ...variant, composed },
    { name: publication.name, collaborators: post.collaborators, linkPreview: post.linkPreview },
  )
  return (
    <PostPreview
      post={preview}
      format={variant.format}
      label={previewLabel(preview)}
      words={{ ...t.preview, justNow: publishedAt ? timeIn(zone, publishedAt, 'short') : t.preview.justNow }}
      dark={dark}
    />
  )
}
