import type pg from 'pg'
import { numberIn } from './numbered.ts'
import { tell } from './tell.ts'
import type { Row, Shown } from './tally.ts'

type Post = { id: string; status: string; page: string; created: number; message?: string }
type Media = { id: string; status: string; ig: string; created: number; caption?: string }

/** Everything of this bench that people see on Pages and Instagram accounts, the oldest of each first. */
export async function readShown(twinUrl: string): Promise<Shown[]> {
  const { data: worlds } = await tell<{ data: { id: string }[] }>(`${twinUrl}/_twin/worlds`)
  const shown: Shown[] = []
  for (const { id: world } of worlds) {
    const { objects } = await tell<{ objects: { post?: Post[]; ig_media?: Media[] } }>(
      `${twinUrl}/_twin/state?world=${world}`,
    )
    const posts = (objects.post ?? []).map((post) => ({ ...post, owner: post.page, words: post.message }))
    const media = (objects.ig_media ?? []).map((one) => ({ ...one, owner: one.ig, words: one.caption }))
    // The twin lists the newest first.
    for (const { id, status, owner, created, words } of [...posts, ...media].toReversed()) {
      const number = numberIn(words)
      if (number !== undefined && status === 'ACTIVE') shown.push({ number, id, owner, created })
    }
  }
  return shown
}

/** How each post stands with us. */
export async function readRows(database: pg.Client): Promise<Row[]> {
  const { rows } = await database.query<Omit<Row, 'number'> & { text: string }>(
    `select o.text, p.state, p.external_id as "externalId", p.due_at as "dueAt", p.published_at as "publishedAt",
       (select count(*)::int from intents i join intent_attempts a using (intent_id)
          where i.subject = o.post_id and i.kind = 'posts.publish' and a.kind = 'create'
            and a.ended_at is null) as "cutWrites"
     from posts o join publications p using (post_id)`,
  )
  return rows.map(({ text, ...row }) => ({ ...row, number: numberIn(text) ?? -1 }))
}

/** How many we do not know to be out. */
export const countNotOut = (database: pg.Client) => count(database, 'external_id is null')

/** How many are out while we have not learnt their address yet. */
export const countNotSettled = (database: pg.Client) =>
  count(database, "external_id is not null and (state <> 'published' or next_at is not null)")

async function count(database: pg.Client, which: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::int as count from publications where ${which}`,
  )
  return rows[0]?.count ?? 0
}
