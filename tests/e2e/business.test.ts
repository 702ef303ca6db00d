import { createApiClient } from '@adwright/contract/client'
import type { Page } from 'playwright-core'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildWebIfStale } from '../../scripts/web-build.ts'
import { startFakeStripe, type FakeStripe } from '../fake-stripe/index.ts'
import { aStack } from './rehearsal.ts'
import { aVisitor, openBrowser, type Stage, type Visitor } from './visitor.ts'

// A business from its first day to its last: in two browsers, with mails that are read and a card that is charged.
let stage: Stage
let stripe: FakeStripe
beforeAll(async () => {
  await buildWebIfStale(console.error)
  stripe = await startFakeStripe()
  const env = {
    ...process.env,
    RATE_LIMITS: 'false',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'development',
    EMAIL_VERIFICATION: 'required',
    STRIPE_SECRET_KEY: stripe.apiKey,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    STRIPE_API_URL: stripe.url,
  }
  const [stack, browser] = await Promise.all([aStack({ env }), openBrowser()])
  stripe.deliverTo(`${stack.url}/api/webhooks/stripe`)
  stage = { stack, browser }
})
afterAll(async () => {
  await stage?.browser.close()
  await stage?.stack.stop()
  await stripe?.close()
})

const password = 'a long enough sentence'
const desktop = { width: 1440, height: 900, touch: false }

/** The link that the newest mail to this address leads to. */
async function linkTo(email: string, path: string): Promise<string> {
  const api = createApiClient({ baseUrl: stage.stack.url })
  const { mails } = await api('listOutbox')
  const mail = mails.find((one) => one.to === email && one.text.includes(path))
  const [link] = /https?:\S+/.exec(mail?.text ?? '') ?? []
  if (link === undefined) throw new Error(`no mail to ${email} leads to ${path}`)
  return link
}

async function signUp({ page, press, type }: Visitor, email: string): Promise<void> {
  await page.goto(`${stage.stack.url}/sign-up`)
  await type(page.getByLabel('Your name'), 'Rosa Lindner')
  await type(page.getByLabel('Business', { exact: false }), 'Bakery Rosa')
  await type(page.getByLabel('E-mail'), email)
  await type(page.getByLabel('Password', { exact: true }), password)
  await press(page.getByRole('button', { name: 'Create account' }))
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  await page.goto(await linkTo(email, '/verify'))
  await press(page.getByRole('link', { name: 'Go on' }).or(page.getByRole('button', { name: 'Go on' })))
  await page.waitForURL(/\/(dashboard|new)/)
}

async function invite({ page, press, type }: Visitor, email: string): Promise<void> {
  await page.goto(`${stage.stack.url}/settings/team`)
  await press(page.getByRole('button', { name: 'Invite' }).first())
  const dialog = page.getByRole('dialog')
  await type(dialog.getByLabel('E-mail'), email)
  await press(dialog.getByRole('button', { name: 'Send the invitation' }))
  await page.getByText(`Invited ${email}`).first().waitFor()
}

/** As if the studio had made all that the trial allows. */
async function useUp(meter: string, amount: number): Promise<void> {
  const db = new pg.Client({ connectionString: stage.stack.databaseUrl })
  await db.connect()
  try {
    await db.query(
      `insert into usage_reservations (workspace_id, meter, key, reserved, used, reserved_at, settled_at)
       select workspace_id, $1, 'used up', $2, $2, now(), now() from workspaces where name = 'Bakery Rosa'`,
      [meter, amount],
    )
  } finally {
    await db.end()
  }
}

/** What the server answers to whoever asks for a poster in this browser. */
async function makePoster(page: Page): Promise<number> {
  const post = (path: string, data: object) =>
    page.context().request.post(`${stage.stack.url}${path}`, { data, headers: { origin: stage.stack.url } })
  const brief = await post('/api/briefs', {
    business: 'Bakery Rosa',
    product: 'Rye bread',
    url: 'https://bakery-rosa.example',
  })
  const { id } = (await brief.json()) as { id: string }
  return (
    await post('/api/media/images/generate', { briefId: id, count: 1, idempotencyKey: crypto.randomUUID() })
  ).status()
}

const planButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

it('signs up, invites, gives roles, reaches a limit, pays, goes on, and cancels', async () => {
  const rosa = await aVisitor(stage.browser, desktop)
  const ana = await aVisitor(stage.browser, { width: 390, height: 844, touch: true })
  const [owner, colleague] = ['rosa@example.test', 'ana@example.test']
  await signUp(rosa, owner)
  await invite(rosa, colleague)

  // Ana, who has no account, on her phone.
  await ana.page.goto(await linkTo(colleague, '/invitation'))
  await ana.page.getByText('Bakery Rosa').first().waitFor()
  await ana.press(ana.page.getByRole('link', { name: /Create an account/ }))
  await ana.type(ana.page.getByLabel('Your name'), 'Ana Weber')
  await ana.type(ana.page.getByLabel('Password', { exact: true }), password)
  await ana.press(ana.page.getByRole('button', { name: 'Create account' }))
  await ana.page.waitForURL(/\/dashboard/)

  // A role is less than another, and holds at once.
  await rosa.page.reload()
  await rosa.press(rosa.page.getByRole('button', { name: 'More about Ana Weber' }))
  await rosa.press(rosa.page.getByRole('menuitem', { name: 'Change role' }))
  await rosa.press(rosa.page.getByRole('radio', { name: /Analyst/ }))
  await rosa.press(rosa.page.getByRole('dialog').getByRole('button', { name: 'Change role' }))
  await rosa.page
    .getByText(/Ana Weber is .*analyst now/i)
    .first()
    .waitFor()
  await ana.page.goto(`${stage.stack.url}/settings/billing`)
  await ana.page
    .getByText(/Ask an owner or admin/)
    .first()
    .waitFor()
  await ana.page.goto(`${stage.stack.url}/campaigns`)
  await ana.page.getByRole('heading').first().waitFor()
  expect(await ana.page.getByRole('link', { name: /New campaign/ }).count()).toBe(0)

  // The trial is used up: the studio says so, and where to go.
  await useUp('generations', 100)
  await rosa.page.goto(`${stage.stack.url}/settings/billing`)
  await rosa.page.getByText('100 of 100').first().waitFor()
  expect(await makePoster(rosa.page)).toBe(402)
  expect(await rosa.page.getByText(/directly/).count()).toBeGreaterThan(0)

  await rosa.press(planButton(rosa.page, 'Choose Enterprise'))
  await rosa.page.waitForURL((url) => url.origin === stripe.url)
  await rosa.type(rosa.page.getByLabel('Card number'), '4242 4242 4242 4242')
  await rosa.press(rosa.page.getByRole('button', { name: 'Pay' }))
  await rosa.page.waitForURL(/\/settings\/billing/)
  await rosa.page.getByText('Thank you. You have the Enterprise plan').first().waitFor()
  await rosa.page.getByText('No limit').first().waitFor()
  expect(await makePoster(rosa.page)).toBe(202)

  // Cancelled in two presses, with what goes on at Meta said plainly.
  await rosa.press(planButton(rosa.page, 'Cancel the plan'))
  const dialog = rosa.page.getByRole('dialog')
  await dialog.getByText(/Meta/).first().waitFor()
  await rosa.press(dialog.getByRole('button', { name: 'Cancel the plan' }))
  await rosa.page.getByText('The plan is cancelled').first().waitFor()
  await stripe.settled()
  await stripe.advance({ days: 32 })
  const cancelled = stripe.events.filter(({ type }) => type === 'customer.subscription.deleted')
  expect(cancelled).toHaveLength(1)
  // Ana's invitation asked once who she is, when she was nobody yet.
  const faults = [...rosa.faults, ...ana.faults].filter(
    (fault) => !/^401: .*\/api\/me$|status of 401/.test(fault),
  )
  expect(faults).toEqual([])
  await Promise.all([rosa.leave(), ana.leave()])
}, 180_000)
