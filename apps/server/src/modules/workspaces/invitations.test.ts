import type { Invitation } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, fakeClock, testPassword, type TestApp, type TestPerson } from '../../../test/index.ts'
import { hashOf } from './invitation.ts'
import { join, refusal, roleIn, tokenFor } from './test-teams.ts'

let app: TestApp
let rosa: TestPerson
const clock = fakeClock(new Date())
const day = 24 * 3_600_000
beforeAll(async () => {
  app = await createTestApp({ clock })
  rosa = await app.signUp('Rosa')
})
afterAll(() => app.close())

let guests = 0
const newEmail = () => `guest-${++guests}@example.com`
const invite = (email = newEmail(), role: Invitation['role'] = 'editor', by = rosa) =>
  by.api('inviteMember', { body: { email, role } })
const pending = async (by = rosa) => (await by.api('listMembers')).invitations
const actions = async (subject: string) =>
  (await app.db.sql<{ action: string }>('select action from audit_entries where subject = $1 order by audit_entry_id', [subject])).map(({ action }) => action) // prettier-ignore

describe('an invitation', () => {
  test('goes out by mail, waits in the list, and only its hash is kept', async () => {
    const invited = await invite('New.Person@Example.com', 'analyst')
    expect(invited).toMatchObject({
      email: 'new.person@example.com', role: 'analyst', invitedBy: 'Rosa', expired: false, resendsLeft: 5,
    }) // prettier-ignore
    expect(new Date(invited.expiresAt).getTime() - clock.now().getTime()).toBe(7 * day)
    expect(await pending()).toContainEqual(invited)
    const token = await tokenFor(app, 'new.person@example.com')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const [row] = await app.db.sql('select * from invitations where invitation_id = $1', [invited.id])
    expect(row?.['token_hash']).toBe(hashOf(token))
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await actions(invited.id)).toEqual(['invitation.sent'])
  })

  test('shows its holder what it is about, and whether there is an account', async () => {
    const email = newEmail()
    await invite(email, 'client')
    const token = await tokenFor(app, email)
    expect(await app.api('seeInvitation', { body: { token } })).toMatchObject({
      workspace: { name: 'Rosa’s shop' },
      organisation: { name: 'Rosa’s shop' },
      inviter: { name: 'Rosa' },
      email,
      role: 'client',
      hasAccount: false,
    })
    const ana = await app.signUp('Ana')
    await invite(ana.signedIn.user.email)
    const seen = await app.api('seeInvitation', {
      body: { token: await tokenFor(app, ana.signedIn.user.email) },
    })
    expect(seen.hasAccount).toBe(true)
    expect(await refusal(app.api('seeInvitation', { body: { token: 'x'.repeat(43) } }))).toBe(
      'invitation.not_valid',
    )
  })

  test('makes the invited person a member, and whoever sent it hears of that; it works once', async () => {
    const ana = await app.signUp('Ana')
    const { user } = ana.signedIn
    await invite(user.email, 'editor')
    const token = await tokenFor(app, user.email)
    const workspace = await ana.api('acceptInvitation', { body: { token } })
    expect(workspace).toMatchObject({ id: rosa.signedIn.workspace.id, role: 'editor' })
    expect((await ana.api('me')).workspace.id).toBe(ana.signedIn.workspace.id)
    const there = app.as(ana.signedIn.accessToken, workspace.id)
    expect((await there('me')).workspace).toMatchObject({ role: 'editor' })
    const [entry] = await app.db.sql(`select after, subject from audit_entries where actor = $1 and action = 'invitation.accepted'`, [user.id]) // prettier-ignore
    expect(entry?.['after']).toEqual({ email: user.email, role: 'editor', invitedBy: rosa.signedIn.user.id })
    const told = await app.db.sql('select kind from notifications where user_id = $1', [
      rosa.signedIn.user.id,
    ])
    expect(told).toContainEqual({ kind: 'invitation.accepted' })
    expect((await pending()).map(({ email }) => email)).not.toContain(user.email)

    // Sent again by her it changes nothing; once she was removed it does not let her in again.
    expect(await ana.api('acceptInvitation', { body: { token } })).toEqual(workspace)
    await rosa.api('removeMember', { body: { userId: user.id } })
    expect(await refusal(ana.api('acceptInvitation', { body: { token } }))).toBe('invitation.not_valid')
    expect(await refusal(there('me'))).toBe('workspace.not_found')
    expect(await actions(String(entry?.['subject']))).toEqual(['invitation.sent', 'invitation.accepted'])
    expect(await actions(user.id)).toContain('member.removed')
  })

  test('is for its address only, and says for which', async () => {
    const [email, ben] = [newEmail(), await app.signUp('Ben')]
    await invite(email)
    const token = await tokenFor(app, email)
    await expect(ben.api('acceptInvitation', { body: { token } })).rejects.toMatchObject({
      body: { code: 'invitation.other_person', details: { email } },
    })
    expect((await app.api('seeInvitation', { body: { token } })).email).toBe(email)
  })

  test('twenty answers at once make one membership', async () => {
    const ana = await app.signUp('Ana')
    const { id } = await invite(ana.signedIn.user.email)
    const token = await tokenFor(app, ana.signedIn.user.email)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ana.api('acceptInvitation', { body: { token } })),
    )
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([rosa.signedIn.workspace.id]))
    const userId = ana.signedIn.user.id
    expect(await roleIn(app.db, rosa.signedIn.workspace.id, userId)).toBe('editor')
    expect(await actions(id)).toEqual(['invitation.sent', 'invitation.accepted'])
  })

  test('can be declined without an account, and then opens nothing', async () => {
    const email = newEmail()
    const { id } = await invite(email)
    const token = await tokenFor(app, email)
    await app.api('declineInvitation', { body: { token } })
    await app.api('declineInvitation', { body: { token } })
    expect(await refusal(app.api('seeInvitation', { body: { token } }))).toBe('invitation.not_valid')
    expect(await actions(id)).toEqual(['invitation.sent', 'invitation.declined'])
    expect(await refusal(invite(email))).toBe('no refusal')
  })

  test('sent again opens with the new link only, at most five times', async () => {
    const email = newEmail()
    const { id } = await invite(email)
    const first = await tokenFor(app, email)
    clock.advance(8 * day)
    const old = await app.as((await app.signUp('Olga')).signedIn.accessToken)
    expect(await refusal(old('acceptInvitation', { body: { token: first } }))).toBe('invitation.other_person')
    expect(await refusal(app.api('seeInvitation', { body: { token: first } }))).toBe('invitation.expired')
    rosa = await again(rosa)
    expect((await pending()).find((one) => one.id === id)).toMatchObject({ expired: true, resendsLeft: 5 })
    expect(await rosa.api('resendInvitation', { params: { id } })).toMatchObject({
      expired: false,
      resendsLeft: 4,
    })
    const second = await tokenFor(app, email)
    expect(second).not.toBe(first)
    expect(await refusal(app.api('seeInvitation', { body: { token: first } }))).toBe('invitation.not_valid')
    expect((await app.api('seeInvitation', { body: { token: second } })).email).toBe(email)
    for (let n = 0; n < 4; n++) await rosa.api('resendInvitation', { params: { id } })
    expect(await refusal(rosa.api('resendInvitation', { params: { id } }))).toBe('invitation.sent_too_often')
  })

  test('can be taken back', async () => {
    const email = newEmail()
    const { id } = await invite(email)
    const token = await tokenFor(app, email)
    await rosa.api('revokeInvitation', { params: { id } })
    expect(await refusal(app.api('seeInvitation', { body: { token } }))).toBe('invitation.not_valid')
    expect(await refusal(rosa.api('revokeInvitation', { params: { id } }))).toBe('invitation.not_found')
    expect(await refusal(rosa.api('resendInvitation', { params: { id } }))).toBe('invitation.not_found')
    const other = await app.signUp('Other')
    const { id: theirs } = await invite(newEmail(), 'editor', other)
    expect(await refusal(rosa.api('revokeInvitation', { params: { id: theirs } }))).toBe(
      'invitation.not_found',
    )
  })

  test('is one for each address, and none for members; one that expired makes room', async () => {
    const email = newEmail()
    await invite(email)
    expect(await refusal(invite(email))).toBe('invitation.pending_already')
    const both = newEmail()
    const racing = await Promise.all([refusal(invite(both)), refusal(invite(both))])
    expect(racing.toSorted()).toEqual(['invitation.pending_already', 'no refusal'])
    clock.advance(7 * day + 1)
    rosa = await again(rosa)
    expect(await refusal(invite(email, 'admin'))).toBe('no refusal')
    expect((await pending()).filter((one) => one.email === email)).toHaveLength(1)
    const ana = await app.signUp('Ana')
    await join(app, rosa, ana, 'editor')
    expect(await refusal(invite(ana.signedIn.user.email))).toBe('workspace.member_already')
  })

  test('of a stranger’s making says who they are without becoming markup', async () => {
    const evil = await app.signUp('Eve')
    await evil.api('updateMe', { body: { name: '<a href="https://evil.example">Meta</a>' } })
    const email = newEmail()
    await invite(email, 'editor', evil)
    const { mails } = await app.api('listOutbox')
    expect(mails.find(({ to }) => to === email)?.html).not.toContain('<a href="https://evil')
  })
})

describe('signing up with an invitation', () => {
  const account = (email: string, invitation?: string) => ({
    email,
    password: testPassword,
    name: 'Nina',
    ...(invitation !== undefined && { invitation }),
  })

  test('joins that workspace, confirmed, and gets none of one’s own', async () => {
    const email = newEmail()
    await invite(email, 'admin')
    const { signedIn, verificationSent } = await app.api('signUp', {
      body: account(email, await tokenFor(app, email)),
    })
    expect(verificationSent).toBe(false)
    expect(signedIn?.user).toMatchObject({ email, emailVerified: true })
    expect(signedIn?.workspace).toMatchObject({ id: rosa.signedIn.workspace.id, role: 'admin' })
    const nina = app.as(signedIn?.accessToken ?? '')
    expect((await nina('listWorkspaces')).workspaces).toHaveLength(1)
    expect((await nina('me')).workspace.id).toBe(rosa.signedIn.workspace.id)
    const { mails } = await app.api('listOutbox')
    expect(mails.filter(({ to, text }) => to === email && text.includes('/verify'))).toEqual([])
  })

  test('needs the invited address, a token that is good, and no account there', async () => {
    const email = newEmail()
    const { id } = await invite(email)
    const token = await tokenFor(app, email)
    expect(await refusal(app.api('signUp', { body: account(newEmail(), token) }))).toBe(
      'invitation.other_person',
    )
    const ana = await app.signUp('Ana')
    await invite(ana.signedIn.user.email)
    const hers = await tokenFor(app, ana.signedIn.user.email)
    expect(await refusal(app.api('signUp', { body: account(ana.signedIn.user.email, hers) }))).toBe(
      'auth.email_taken',
    )
    await rosa.api('revokeInvitation', { params: { id } })
    expect(await refusal(app.api('signUp', { body: account(email, token) }))).toBe('invitation.not_valid')
    expect(await refusal(app.api('signIn', { body: { email, password: testPassword } }))).toBe(
      'auth.wrong_credentials',
    )
  })

  test('is at once in where others have to confirm their address first', async () => {
    const strict = await createTestApp({ env: { EMAIL_VERIFICATION: 'required' } })
    const host = { email: newEmail(), password: testPassword, name: 'Host' }
    await strict.api('signUp', { body: host })
    const [mail] = (await strict.api('listOutbox')).mails
    const [, link = ''] = /token=(\S+)/.exec(mail?.text ?? '') ?? []
    const owner = await strict.api('verifyEmail', { body: { token: decodeURIComponent(link) } })
    const email = newEmail()
    await strict.as(owner.accessToken)('inviteMember', { body: { email, role: 'editor' } })
    const { signedIn } = await strict.api('signUp', { body: account(email, await tokenFor(strict, email)) })
    expect(signedIn?.workspace).toMatchObject({ id: owner.workspace.id, role: 'editor' })
    await strict.close()
  })

  test('sent twice at once it opens one account', async () => {
    const email = newEmail()
    await invite(email)
    const token = await tokenFor(app, email)
    const both = await Promise.all(
      [1, 2].map(() => refusal(app.api('signUp', { body: account(email, token) }))),
    )
    expect(both.toSorted()).toEqual(['auth.email_taken', 'no refusal'])
  })
})

/** With a token of this hour: the clock was moved. */
async function again(person: TestPerson): Promise<TestPerson> {
  const { email } = person.signedIn.user
  const signedIn = await app.api('signIn', { body: { email, password: person.password } })
  return { ...person, signedIn, api: app.as(signedIn.accessToken) }
}
