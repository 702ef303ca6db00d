import { expect, test } from 'vitest'
import { createMetaClient } from './client.ts'
import { methodsOf } from './conformance/every-method.ts'
import { marks, type Mark } from './marks.ts'

const methods = methodsOf(createMetaClient({ appId: '1', appSecret: 'app-secret-0' }).as('token'))
const entries: [string, Mark][] = Object.entries(marks)

// What only reads, changes something known by its id, or takes away: done twice, it is as good as done once.
const REPEATABLE =
  /\.?(validate|get|list|find\w*|state|cells|update|delete|archive|rename|cancel|edit|hide|reschedule|publishNow|replaceCreative|useAdSetBudgets|changeBidStrategy|setSpendCap|removeSpendCap|resetSpent|setAdvertiser|setCommentsEnabled|(un)?subscribe\w+|revokePermissions|batch)$/
const READS =
  /^(estimates|targetingSearch|onPage\.insights|onInstagram\.insights|adLibrary)\.|^(me|permissions|pages?|pixels|adAccounts?|businesses\.(?!create)\w+)$|^(insights|largeInsights|adAccountPreview|instagramAccountOfPage|pageBackedInstagramAccounts|adAccountInstagramAccounts|advertisableApps)$|\.(ads|adSets|previews|previewsIn|reviewOf|thumbnails|activities|dsaRecommendations|sessions|listTests|ofPage|ofAdAccount|scheduled|published|stories|children|publishingLimit|replies|poll|read)$/

test('whatever makes something has its mark, and what does not has none', () => {
  const creating = methods.filter((method) => !REPEATABLE.test(method) && !READS.test(method))
  expect(Object.keys(marks).toSorted()).toEqual(creating.toSorted())
})

test('every look-up is a method there is', () => {
  for (const [, mark] of entries) if ('lookUp' in mark) expect(methods).toContain(mark.lookUp)
})

test('every method that finds by a mark settles something', () => {
  const used = new Set(entries.flatMap(([, mark]) => ('lookUp' in mark ? [mark.lookUp] : [])))
  // A Reel and an Instagram post are settled by their state first; these tell which post they became.
  const second = ['onPage.reels.findByMark', 'onInstagram.media.findByMark']
  const finders = methods.filter((method) => method.endsWith('ByMark'))
  expect(finders.filter((finder) => !used.has(finder)).toSorted()).toEqual(second.toSorted())
})
