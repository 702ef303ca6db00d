import { createApiClient } from '@adwright/contract/client'
import pg from 'pg'

/** The same for every user: campaigns 31 to 50, 90 days, two platforms. */
export const impressionsOfUser = range(31, 50)
  .flatMap((c) => range(1, 90).map((d) => 2 * (1000 + ((c * 31 + d * 17) % 9000))))
  .reduce((a, b) => a + b, 0)

/**
 * Users with 50 campaigns each, the newest 20 of them with 90 days of figures on two platforms: written to the same
 * roll-ups as a sync does. Answers with a bearer token per user.
 */
export async function seed(baseUrl: string, databaseUrl: string, users: number): Promise<string[]> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  const api = createApiClient({ baseUrl })
  const tokens: string[] = []
  try {
    for (let u = 0; u < users; u += 1) {
      const { signedIn } = await api('signUp', {
        body: { email: `bench-${u}@example.test`, password: 'a password for benches', name: `Bench ${u}` },
      })
      if (!signedIn) throw new Error('The bench needs EMAIL_VERIFICATION=optional.')
      tokens.push(signedIn.accessToken)
      await fill(owner, signedIn.workspace.id, u)
      if (u === 0) await owner.query('analyze') // or the next rows are added up with plans for empty tables
    }
    await owner.query('vacuum analyze')
  } finally {
    await owner.end()
  }
  return tokens
}

/** Ids are TypeIDs in shape: hexadecimal digits are all digits of theirs. */
const campaignId = "'cmp_0' || lpad(to_hex(($2 * 50 + c)::bigint), 25, '0')"

async function fill(owner: pg.Client, workspace: string, user: number): Promise<void> {
  const brief = `brief_0${user.toString().padStart(25, '0')}`
  await owner.query('begin')
  await owner.query(
    `insert into briefs (brief_id, workspace_id, business, product, offer, audience, url, language, tone, objective, daily_budget_minor, currency, country, created_at, updated_at)
     values ($2, $1, 'Bench', 'Bench', '', '', 'https://bench.example', 'en', 'friendly', 'traffic', 1000, 'EUR', 'DE', now(), now())`,
    [workspace, brief],
  )
  await owner.query(
    `insert into campaigns (campaign_id, workspace_id, brief_id, name, objective, country, language, url, daily_budget_minor, currency, state, simulated, created_at, updated_at)
     select ${campaignId}, $1, $3, 'Campaign ' || c || ' of user ' || $2, (array['awareness', 'traffic', 'sales', 'leads'])[1 + c % 4], 'DE', 'en', 'https://bench.example',
            1000 + c * 10, 'EUR', (array['active', 'paused', 'draft', 'archived'])[1 + c % 4], true, timestamptz '2026-01-01' + c * interval '1 day', timestamptz '2026-01-01' + c * interval '1 day'
     from generate_series(1, 50) c`,
    [workspace, user, brief],
  )
  await owner.query(
    `insert into campaign_days (campaign_id, day, platform, workspace_id, currency, simulated, impressions, clicks, link_clicks, spend_minor, conversions, conversion_value_minor)
     select ${campaignId}, current_date - 90 + d, p, $1, 'EUR', true, 1000 + (c * 31 + d * 17) % 9000, 10 + (c * 7 + d * 3) % 400, 8 + (c * 7 + d * 3) % 300, 500 + (c * 11 + d * 5) % 9000, (c + d) % 20, (c * 3 + d * 19) % 50000
     from generate_series(31, 50) c, generate_series(1, 90) d, unnest(array['facebook', 'instagram']) p`,
    [workspace, user],
  )
  await owner.query(
    `insert into workspace_days (workspace_id, currency, day, platform, simulated, impressions, clicks, link_clicks, spend_minor, conversions, conversion_value_minor)
     select workspace_id, currency, day, platform, simulated, sum(impressions), sum(clicks), sum(link_clicks), sum(spend_minor), sum(conversions), sum(conversion_value_minor)
     from campaign_days where workspace_id = $1 group by 1, 2, 3, 4, 5`,
    [workspace],
  )
  await owner.query(
    `insert into campaign_totals (campaign_id, workspace_id, impressions, reach, clicks, link_clicks, spend_minor, conversions, conversion_value_minor, recent_spend_minor, since, until, time_zone, attribution, fetched_at)
     select campaign_id, workspace_id, sum(impressions), sum(impressions) / 2, sum(clicks), sum(link_clicks), sum(spend_minor), sum(conversions), sum(conversion_value_minor),
            array[700, 720, 690, 800, 810, 640, 700, 720, 690, 800, 810, 640, 700, 720]::bigint[], min(day), max(day), 'Europe/Berlin', '7-day click, 1-day view', now()
     from campaign_days where workspace_id = $1 group by 1, 2`,
    [workspace],
  )
  await owner.query('commit')
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
