import type { Provider, ProviderFact } from '@adwright/contract'
import type { Installation } from './installation.ts'
import type { Ending } from './ending-store.ts'
import type { ProviderRows } from './provider-view.ts'

/** How it is set up, and what those said that were asked just now. */
export type Setup = Omit<Installation, 'storage' | 'mail' | 'voices'> & {
  storage: { kind: 'folder' | 's3'; answers: boolean }
  /** Null: the mail server lets us in, or there is none to ask. */
  mail: { kind: 'smtp' | 'outbox'; problem: string | null }
  voices: { named: readonly string[]; ready: readonly string[]; problems: readonly string[] }
}
type Value = ProviderFact['value']
type FactOf = (
  name: string,
  value: Value,
  source: string,
  more?: { unit?: ProviderFact['unit']; at?: Date },
) => ProviderFact

/** How those we depend on are, as far as we know it; what nobody told us is not made up. */
export function providersOf(setup: Setup, rows: ProviderRows, now: Date): Provider[] {
  const fact: FactOf = (name, value, source, { unit = null, at = now } = {}) => ({
    name, value, unit, source, at: at.toISOString(),
  }) // prettier-ignore
  return [
    metaOf(setup, rows, now, fact),
    modelsOf(setup, rows, fact),
    voicesOf(setup, rows, now, fact),
    storageOf(setup, rows, fact),
    mailOf(setup, rows, now, fact),
    stripeOf(setup, rows, fact),
    databaseOf(rows, now, fact),
  ]
}

function metaOf({ meta }: Setup, rows: ProviderRows, now: Date, fact: FactOf): Provider {
  const { limits, connections, metaWrites, metaReadAt } = rows
  const closed = limits.filter(({ closedUntil }) => closedUntil !== null && closedUntil > now)
  return {
    id: 'meta',
    name: 'Meta',
    mode: meta.mode,
    ...standing(meta.isConfigured, metaWrites),
    ...(closed.length > 0 && { state: 'trouble' as const }),
    facts: [
      fact('Figures were last read', metaReadAt?.toISOString() ?? null, 'campaign totals'),
      ...connections.map(({ name, n }) => fact(`Connections: ${name}`, n, 'connections', { unit: 'count' })),
      fact('Limits that are closed', closed.length, 'answers of Meta', { unit: 'count' }),
      ...limits.map(({ key, percent, toldAt, closedUntil }) =>
        fact(
          closedUntil !== null && closedUntil > now
            ? `Limit ${key}, closed until ${closedUntil.toISOString()}`
            : `Limit ${key}`,
          percent,
          'answers of Meta',
          { unit: 'percent', at: toldAt },
        ),
      ),
    ],
  }
}

function modelsOf({ models }: Setup, { pictures, clips }: ProviderRows, fact: FactOf): Provider {
  const source = 'settings of this process'
  const set = Object.values(models).some((model) => model !== null)
  return {
    id: 'models',
    name: 'Models that make pictures, words and clips',
    mode: set ? 'set up' : 'own studio only',
    ...standing(set, latest(pictures, clips)),
    facts: [
      fact('Pictures', models.pictures, source),
      fact('Words', models.words, source),
      fact('Clips', models.films, source),
      fact('Background remover', models.backgrounds, source),
    ],
  }
}

const voicesOf = (
  { voices: { named, ready, problems } }: Setup,
  { endings }: ProviderRows,
  now: Date,
  fact: FactOf,
): Provider => ({
  id: 'voices',
  name: 'Voices',
  mode: named.length > 0 ? named.join(', ') : 'basic voice of the machine, if there is one',
  ...asked(named.length > 0 || ready.length > 0, problems[0], endings.voices, now),
  facts: [
    fact('Ready', ready.length, 'asked by this request', { unit: 'count' }),
    ...ready.map((voice) => fact('Voice', voice, 'asked by this request')),
    ...problems.slice(1).map((problem) => fact('Also wrong', problem, 'asked by this request')),
  ],
})

const storageOf = ({ storage }: Setup, { files }: ProviderRows, fact: FactOf): Provider => ({
  id: 'storage',
  name: 'Stored files',
  mode: storage.kind,
  state: storage.answers ? 'working' : 'trouble',
  lastSuccessAt: files.at?.toISOString() ?? null,
  lastProblem: null,
  facts: [
    fact('Answers now', storage.answers, 'asked by this request'),
    fact('Files', Number(files.n), 'media library', { unit: 'count' }),
    fact('Size of them', Number(files.bytes), 'media library', { unit: 'bytes' }),
  ],
})

const mailOf = ({ mail }: Setup, { mails, endings }: ProviderRows, now: Date, fact: FactOf): Provider => {
  const shown = { id: 'mail', name: 'Mail' } as const
  if (mail.kind === 'outbox')
    return {
      ...shown,
      mode: 'kept here, sent to nobody',
      ...standing(false, { lastSuccessAt: mails.at, lastProblem: null }),
      facts: [fact('Mails that are kept here', Number(mails.n), 'outbox', { unit: 'count' })],
    }
  return {
    ...shown,
    mode: 'sent by SMTP',
    ...asked(true, mail.problem, endings.mail, now),
    // One mailbox that is refused is no trouble of the server's, which has just let us in.
    state: mail.problem === null ? 'working' : 'trouble',
    facts: [fact('The server lets us in', mail.problem === null, 'asked by this request')],
  }
}

const stripeOf = ({ sells }: Setup, { stripe }: ProviderRows, fact: FactOf): Provider => ({
  id: 'stripe',
  name: 'Stripe',
  mode: sells ? 'sells plans' : 'self-hosted: nothing is sold',
  ...standing(sells, { lastSuccessAt: stripe.synced, lastProblem: null }),
  facts: [
    fact('Last event that it told us', stripe.heard?.toISOString() ?? null, 'webhook'),
    fact('Last event that was handled', stripe.handled?.toISOString() ?? null, 'webhook'),
    fact('Events that wait', stripe.waiting, 'webhook', { unit: 'count' }),
  ],
})

const databaseOf = ({ database }: ProviderRows, now: Date, fact: FactOf): Provider => ({
  id: 'database',
  name: 'PostgreSQL',
  mode: database.version,
  state: 'working', // it has just answered
  lastSuccessAt: now.toISOString(),
  lastProblem: null,
  facts: [
    fact('Size', Number(database.bytes), 'PostgreSQL', { unit: 'bytes' }),
    fact('Connections', database.connections, 'PostgreSQL', { unit: 'count' }),
    fact('Most connections', database.most, 'PostgreSQL', { unit: 'count' }),
  ],
})

/** Its last ending, and what it said when it was asked just now. */
function asked(isSetUp: boolean, problem: string | null | undefined, ending: Ending, now: Date) {
  const shown = standing(isSetUp, problem ? { ...ending, lastProblem: { at: now, text: problem } } : ending)
  if (!isSetUp) return shown
  if (problem) return { ...shown, state: 'trouble' as const }
  return shown.state === 'unknown' ? { ...shown, state: 'working' as const } : shown
}

/** The last ending says how it does; without one nobody knows. */
function standing(
  isSetUp: boolean,
  { lastSuccessAt, lastProblem }: Ending,
): Pick<Provider, 'state' | 'lastSuccessAt' | 'lastProblem'> {
  const shown = {
    lastSuccessAt: lastSuccessAt?.toISOString() ?? null,
    lastProblem: lastProblem && { at: lastProblem.at.toISOString(), text: lastProblem.text },
  }
  if (!isSetUp) return { state: 'not_set_up', ...shown }
  if (!lastSuccessAt && !lastProblem) return { state: 'unknown', ...shown }
  const failedLast = lastProblem && (!lastSuccessAt || lastProblem.at > lastSuccessAt)
  return { state: failedLast ? 'trouble' : 'working', ...shown }
}

function latest(one: Ending, other: Ending): Ending {
  const problems = [one.lastProblem, other.lastProblem].filter((problem) => problem !== null)
  const successes = [one.lastSuccessAt, other.lastSuccessAt].filter((at) => at !== null)
  return {
    lastSuccessAt: successes.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
    lastProblem: problems.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null,
  }
}
