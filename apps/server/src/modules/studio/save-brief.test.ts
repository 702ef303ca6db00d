import { Brief } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { aBrief, aPhoto, aPlainEngine, openTestStudio, type TestStudio } from './test-studio.ts'

let at: TestStudio
let rosa: Member
beforeAll(async () => {
  at = await openTestStudio(aPlainEngine())
})
afterAll(() => at.close())
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
})
const upload = async (member: Member, purpose: 'photo' | 'logo', red = 10) =>
  (await at.media.upload(member, { purpose, file: await at.storage.uploaded('x.jpg', await aPhoto(red)) })).id

test('a brief is written, read and changed field by field', async () => {
  const photo = await upload(rosa, 'photo')
  const brief = await at.studio.briefs.create(rosa, aBrief({ photoIds: [photo], brandColor: '#7a3b2e' }))
  expect(Brief.parse(brief)).toEqual(brief)
  expect(await at.studio.briefs.get(rosa, brief.id)).toEqual(brief)
  at.clock.advance(1000)
  const changed = await at.studio.briefs.update(rosa, brief.id, { offer: '', tone: 'bold' })
  expect(changed).toEqual({ ...brief, offer: '', tone: 'bold', updatedAt: changed.updatedAt })
  expect(changed.updatedAt > brief.updatedAt).toBe(true)
})

test('files must be there, be ours, and be meant for that', async () => {
  const paul = await aWorkspace(at.db, { name: 'Other' })
  const [logo, foreign] = [await upload(rosa, 'logo'), await upload(paul, 'photo')]
  for (const [files, field] of [
    [{ photoIds: [newId('media')] }, 'photoIds'],
    [{ photoIds: [foreign] }, 'photoIds'],
    [{ photoIds: [logo] }, 'photoIds'],
    [{ logoId: foreign }, 'logoId'],
  ] as const) {
    const refused = at.studio.briefs.create(
      rosa,
      aBrief({ ...files, photoIds: [...('photoIds' in files ? files.photoIds : [])] }),
    )
    await expect(refused).rejects.toMatchObject({ code: 'media.not_found', field })
  }
  const brief = await at.studio.briefs.create(rosa, aBrief({ logoId: logo }))
  await expect(at.studio.briefs.update(rosa, brief.id, { photoIds: [foreign] })).rejects.toMatchObject({
    code: 'media.not_found',
  })
})

test('a landing page that nobody can reach is refused when written and when changed', async () => {
  const local = { url: 'http://localhost:3000' }
  const refusal = { code: 'brief.url_unreachable_kind', field: 'url' }
  await expect(at.studio.briefs.create(rosa, aBrief(local))).rejects.toMatchObject(refusal)
  const brief = await at.studio.briefs.create(rosa, aBrief())
  await expect(at.studio.briefs.update(rosa, brief.id, local)).rejects.toMatchObject(refusal)
})

test('another workspace neither reads nor changes a brief', async () => {
  const brief = await at.studio.briefs.create(rosa, aBrief())
  const paul = await aWorkspace(at.db, { name: 'Other' })
  for (const attempt of [
    at.studio.briefs.get(paul, brief.id),
    at.studio.briefs.update(paul, brief.id, { offer: 'x' }),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'brief.not_found' })
})
