import type { Given } from '@adwright/meta-graph/conformance'
import { makeAdObjects } from './ad-objects.ts'
import type { OtherSide } from './other-side.ts'
import { firstComment, prepare, publish } from './published-objects.ts'

/** Everything the samples speak of, in the states they need: see `nodeOf`. */
export async function makeGiven(other: OtherSide): Promise<Given> {
  const { minted, person, page, media, now, pass } = other
  const { id: leadForm } = await page.leadForms.create(minted.page, {
    name: 'Cakes',
    questions: [{ type: 'EMAIL' }],
    privacy_policy: { url: 'https://bakery.example/privacy' },
    locale: 'EN_US',
    follow_up_action_url: 'https://bakery.example/thanks',
  })
  const ads = await makeAdObjects(other, leadForm)
  const published = await publish(other)
  await pass('P6D')
  const talked = await firstComment(published.posts, page.onPage.comments.list)
  const igTalked = await firstComment(published.igMedia, page.onInstagram.comments.list)
  const { id: lead } = await page.leads.createTest(leadForm, [{ name: 'email', values: ['a@b.example'] }])
  const { id: ownComment } = await page.onPage.comments.reply(talked.comment, 'We are open on Sunday')
  const reportRun = await person.insightsReports.start(ads.ids.campaign, {
    fields: ['spend'],
    datePreset: 'last_7d',
  })
  const [interest] = await person.targetingSearch.interests('bread')
  if (!interest?.id || !interest.name) throw new Error('there is no interest in bread')
  // What people do at Meta with a mouse, and the client has no method for.
  const [robot] = await person.batch([
    { method: 'POST', path: `${minted.business}/system_users`, params: { name: 'Robot', role: 'ADMIN' } },
    { method: 'POST', path: `${minted.page}/page_backed_instagram_accounts` },
  ])
  if (!robot?.ok) throw new Error('there is no system user')
  const waiting = await prepare(other)
  return {
    ids: {
      ...ads.ids,
      ...waiting,
      business: minted.business,
      systemUser: String((robot.value as { id: string }).id), // as documented
      page: minted.page,
      pixel: minted.pixel,
      leadForm,
      lead,
      igUser: minted.instagram,
      post: talked.on,
      comment: talked.comment,
      ownComment,
      pageVideo: published.pageVideo,
      igMedia: igTalked.on,
      igComment: igTalked.comment,
      reportRun,
    },
    media: { ...media, imageHash: ads.imageHash, otherImageHash: ads.otherImageHash },
    interest: { id: interest.id, name: interest.name },
    now: now(),
  }
}
