import type { ApprovalMode, Destination, PostState } from '@adwright/contract'
import { calendarWords } from '../../lib/calendar-words.ts'
import { words } from '../../lib/words.ts'
import type { Counts, Filters } from './filter-entries.ts'

export type FilterOption = { value: string; label: string; count: number }

const always: PostState[] = ['scheduled', 'published', 'failed']
// The words have every state, in the order of a post's life.
const allStates = Object.keys(words.posts.state) as PostState[]

/** Pages by their names: an Instagram account belongs to one. */
const pageNames = (destinations: readonly Destination[]) =>
  new Map(
    destinations
      .toSorted((a, b) => Number(a.network === 'facebook') - Number(b.network === 'facebook'))
      .map(({ pageId, name }) => [pageId as string, name]),
  )

/**
 * What can be chosen, with how many there are. The rare states appear only while a post is in one, and what waits for a
 * yes wherever one has to be given.
 */
export function filterOptions(
  destinations: readonly Destination[],
  counts: Counts,
  { state }: Filters,
  approval: ApprovalMode,
) {
  const usual = approval === 'off' ? always : [...always, 'awaiting_approval']
  const option = (key: keyof Filters, value: string, label: string): FilterOption => ({
    value,
    label,
    count: counts[key][value] ?? 0,
  })
  return {
    networks: (['facebook', 'instagram'] as const).map((value) =>
      option('network', value, words.platform[value]),
    ),
    pages: [...pageNames(destinations)].map(([value, name]) => option('pageId', value, name)),
    states: allStates
      .filter((value) => usual.includes(value) || value === state || (counts.state[value] ?? 0) > 0)
      .map((value) => option('state', value, words.posts.state[value])),
  }
}

/** The name of a Page as its filter shows it. */
export const pageNameOf = (destinations: readonly Destination[], pageId: string): string =>
  pageNames(destinations).get(pageId) ?? calendarWords.filter.page
