import type { PostFinding } from '@adwright/contract'
import { checkPost } from '@adwright/posting'
import { permissionsInWords, type PublisherPage } from '#modules/connections'
import type { Conversion } from '#modules/media'
import { nameOf } from './due-publication.ts'
import type { PublishingDeps } from './deps.ts'
import type { StoredPublication } from './post.ts'
import { networkNames } from './trouble.ts'
import { toRules, type Variant } from './variant.ts'

type Checked = {
  publication: Pick<StoredPublication, 'network' | 'id' | 'overrides'>
  variant: Variant
  page: PublisherPage | undefined
  conversions?: readonly Conversion[]
}

/** Everything that can be known to be wrong before any call to Meta, the worst first. */
export function findingsOf(
  { media, filesArePublic }: Pick<PublishingDeps, 'media' | 'filesArePublic'>,
  { publication, variant, page, conversions = [] }: Checked,
): PostFinding[] {
  const { network } = publication
  const rules = checkPost(toRules(variant, network, media.factsOf)).map((finding) => ({
    ...finding,
    fixes: finding.fixes.map((fix) => ({ ...fix })) as PostFinding['fixes'], // the contract's shape of the same union
  }))
  return [
    ...placeFindings(publication, page),
    ...reachFindings(publication, variant, filesArePublic),
    ...conversionFindings(publication, variant, conversions),
    ...rules,
  ].toSorted((a, b) => rank[a.level] - rank[b.level])
}
const rank: Readonly<Record<PostFinding['level'], number>> = { problem: 0, warning: 1, ok: 2 }

const needed = {
  facebook: ['pages_manage_posts', 'pages_read_engagement'],
  instagram: ['instagram_basic', 'instagram_content_publish'],
} as const

/** Meta's permissions that publishing there takes and that were not granted. */
export const missingFor = (
  network: StoredPublication['network'],
  { scopes }: Pick<PublisherPage, 'scopes'>,
) => needed[network].filter((scope) => !scopes.includes(scope))

/** Why nothing can be published there, and whether that is for ever or until somebody connects again. */
export function placeProblem(
  network: StoredPublication['network'],
  page: PublisherPage | undefined,
): { level: 'problem' | 'warning'; code: string; message: string } | undefined {
  if (!page)
    return {
      level: 'problem',
      code: 'destination.gone',
      message: 'This destination is no longer connected. Connect it again, or take it off the post.',
    }
  const name = nameOf(page, { network })
  if (network === 'instagram' && !page.instagram)
    return {
      level: 'problem',
      code: 'destination.no_instagram',
      message: `${page.name} has no Instagram account linked to it any more. Link it at Meta and connect again.`,
    }
  const missing = missingFor(network, page)
  if (missing.length > 0)
    return {
      level: 'problem',
      code: 'destination.permission',
      message: `Adwright may not ${permissionsInWords(missing)} yet. Allow it at Meta.`,
    }
  if (page.connectionState !== 'active' || !page.shared)
    return {
      level: 'warning',
      code: 'destination.reconnect',
      message: `Meta no longer accepts our access to ${name}. Connect again, else nothing goes out there.`,
    }
  if (!page.tasks.includes('CREATE_CONTENT'))
    return {
      level: 'problem',
      code: 'destination.role',
      message: `Your role on ${page.name} does not let you publish. Ask an admin of the Page for the task “Content”.`,
    }
  return undefined
}

function placeFindings({ network }: Checked['publication'], page: PublisherPage | undefined): PostFinding[] {
  const problem = placeProblem(network, page)
  return problem ? [{ ...problem, fixes: [] }] : []
}

function reachFindings(
  { network }: Checked['publication'],
  { items }: Variant,
  filesArePublic: boolean,
): PostFinding[] {
  if (network !== 'instagram' || filesArePublic) return []
  const at = items.findIndex(({ file }) => file.contentType.startsWith('image/'))
  if (at < 0) return []
  return [
    {
      level: 'problem',
      code: 'instagram.cannot_fetch',
      message:
        'Instagram fetches pictures from a public address, and this installation can only be reached on this machine. Set PUBLIC_URL to a public address, or keep files on S3.',
      item: at,
      fixes: [],
    },
  ]
}

export function conversionFindings(
  { id }: Checked['publication'],
  { items }: Variant,
  conversions: readonly Conversion[],
): PostFinding[] {
  return items.flatMap(({ file }, item): PostFinding[] => {
    // Of this file or, where it is an adaptation, of what that was made from: others were here before it.
    const one = conversions.find(
      ({ askers, mediaId }) =>
        askers.includes(`${id}:${item}`) && (mediaId === file.id || mediaId === file.parentId),
    )
    if (!one || one.state === 'done') return []
    if (one.state === 'failed')
      return [
        {
          // What is wrong with the file itself is told by its own finding.
          level: 'warning',
          code: 'video.not_converted',
          message: `“${file.name}” could not be converted: ${one.problem ?? 'something broke.'}`,
          item,
          fixes: [],
        },
      ]
    return [
      {
        level: 'problem',
        code: 'video.converting',
        message: `“${file.name}” is being converted: ${one.percent} %.`,
        item,
        percent: one.percent,
        fixes: [],
      },
    ]
  })
}

export const problemsInWords = (findings: readonly PostFinding[], network: StoredPublication['network']) =>
  findings
    .filter(({ level }) => level === 'problem')
    .map(({ message }) => `${networkNames[network]}: ${message}`)
