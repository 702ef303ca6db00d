import { dropHashtags, hashtagsIn, mentionsIn } from './caption.ts'
import { problem, warning, type PostFinding } from './finding.ts'
import { limits } from './limits.ts'
import type { PostVariant } from './post.ts'
import { shortenText } from './shorten-text.ts'
import { count, networkName } from './wording.ts'

/** What is wrong with the words of a post, its comment, its link and its collaborators. */
export const checkWords = (variant: PostVariant): PostFinding[] => [
  ...(variant.format === 'story'
    ? storyWords(variant)
    : [...textFindings(variant), ...commentFindings(variant)]),
  ...linkFindings(variant),
  ...collaboratorFindings(variant),
]

function storyWords({ text, firstComment }: PostVariant): PostFinding[] {
  return [
    ...(text.trim() === ''
      ? []
      : [
          warning(
            'text.not_on_story',
            'A story does not show the words of a post: put them into the picture or the video.',
            { field: 'text' },
          ),
        ]),
    ...(firstComment.trim() === ''
      ? []
      : [
          problem('first_comment.not_on_story', 'A story cannot have a first comment: remove it.', {
            field: 'firstComment',
          }),
        ]),
  ]
}

function textFindings({ network, text }: PostVariant): PostFinding[] {
  const { characters, hashtags, mentions } = limits[network].text
  const name = networkName[network]
  const tags = hashtagsIn(text).length
  const people = mentionsIn(text).length
  return [
    ...(text.length > characters
      ? [
          problem(
            'text.too_long',
            `The text has ${count(text.length)} characters and ${name} takes ${count(characters)}: shorten it.`,
            {
              field: 'text',
              fixes: [{ kind: 'shorten', field: 'text', text: shortenText(text, characters) }],
            },
          ),
        ]
      : []),
    ...(hashtags !== null ? hashtagFindings(text, tags, hashtags) : []),
    ...(mentions !== null && people > mentions
      ? [
          problem(
            'mentions.too_many',
            `The text mentions ${people} people and ${name} takes ${mentions}: take some out.`,
            { field: 'text' },
          ),
        ]
      : []),
  ]
}

function hashtagFindings(text: string, tags: number, most: number): PostFinding[] {
  const { announcedHashtags } = limits.instagram
  const without = (kept: number) => ({
    field: 'text' as const,
    fixes: [{ kind: 'drop_hashtags' as const, text: dropHashtags(text, kept) }],
  })
  if (tags > most) {
    const message = `The text has ${tags} hashtags and Instagram takes ${most}: take some out.`
    return [problem('hashtags.too_many', message, without(most))]
  }
  if (tags > announcedHashtags) {
    const message = `The text has ${tags} hashtags. Instagram has announced a limit of ${announcedHashtags}: better keep the best ${announcedHashtags}.`
    return [warning('hashtags.many', message, without(announcedHashtags))]
  }
  return []
}

function commentFindings({ network, firstComment }: PostVariant): PostFinding[] {
  const { characters } = limits[network].comment
  if (firstComment.length <= characters) return []
  const message = `The first comment has ${count(firstComment.length)} characters and ${networkName[network]} takes ${count(characters)}: shorten it.`
  const text = shortenText(firstComment, characters)
  return [
    problem('first_comment.too_long', message, {
      field: 'firstComment',
      fixes: [{ kind: 'shorten', field: 'firstComment', text }],
    }),
  ]
}

function linkFindings({ network, format, text, link }: PostVariant): PostFinding[] {
  const written = /https?:\/\/\S/i.test(text)
  const at = { field: link === null ? 'text' : 'link' } as const
  if (format === 'story') {
    if (link === null) return []
    return [warning('link.left_out', 'A story published from here cannot carry a link: it is left out.', at)]
  }
  if (network === 'instagram') {
    if (link === null && !written) return []
    const message =
      'Links in Instagram posts cannot be clicked: put the link into your profile and point people there.'
    return [warning('link.not_clickable', message, at)]
  }
  if (link === null || isWebAddress(link)) return []
  const message = `“${link}” is not a web address: it must begin with https:// or http://.`
  return [problem('link.not_an_address', message, at)]
}

function isWebAddress(link: string): boolean {
  if (!URL.canParse(link)) return false
  const { protocol, hostname } = new URL(link)
  return /^https?:$/.test(protocol) && hostname.includes('.')
}

function collaboratorFindings({ network, format, collaborators }: PostVariant): PostFinding[] {
  if (collaborators.length === 0) return []
  const at = { field: 'collaborators' } as const
  if (network === 'facebook' || format === 'story') {
    const place = network === 'facebook' ? 'Facebook' : 'a story'
    const message = `Collaborators can be invited to Instagram posts and Reels only: on ${place} they are left out.`
    return [warning('collaborators.not_sent', message, at)]
  }
  const most = limits.instagram.collaborators
  if (collaborators.length <= most) return []
  const message = `This post has ${collaborators.length} collaborators and Instagram takes ${most}: take some out.`
  return [problem('collaborators.too_many', message, at)]
}
