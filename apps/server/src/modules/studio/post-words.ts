import type { CreativeId, PostWords } from '@adwright/contract'
import { hashtagsFor, type Platform } from '@adwright/studio'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import { findBrief } from './brief-store.ts'
import { findCreatives } from './creative-store.ts'
import { toStudioBrief } from './to-studio-brief.ts'

const usualTags = 5

/** The words of a creative as a post of its own takes them. @throws creative.not_found */
export const createPostWords =
  ({ transactions }: { transactions: Transactions }) =>
  async ({ workspaceId }: Member, id: CreativeId): Promise<PostWords> => {
    const { creative, brief } = await transactions.inWorkspace(workspaceId, async (tx) => {
      const [found] = await findCreatives(tx, workspaceId, { ids: [id] })
      return { creative: found, brief: found && (await findBrief(tx, workspaceId, found.briefId)) }
    })
    if (!creative || !brief) throw new AppError('creative.not_found')
    const { headline, primaryText, offer } = creative.words
    const tags = (platform: Platform) =>
      hashtagsFor(toStudioBrief(brief), { platform, count: usualTags }).map((tag) => tag.replace(/^#/, ''))
    return {
      text: primaryText,
      hashtags: { facebook: tags('facebook'), instagram: tags('instagram') },
      altText: [headline, offer].filter(Boolean).join('. '),
    }
  }
