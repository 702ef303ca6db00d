import type { World } from '../../store/records.ts'
import type { Twin } from '../../wire/call.ts'
import { worldNow } from '../../world/world-clock.ts'
import { html, type Markup } from './html.ts'
import { moneyText, type Overview, type TreeLine } from './overview.ts'

const words = (status: string): string => status.toLowerCase().replaceAll('_', ' ')

const tones: Readonly<Record<string, string>> = {
  ACTIVE: 'good', PENDING_REVIEW: 'warn', IN_PROCESS: 'warn', DISAPPROVED: 'bad', WITH_ISSUES: 'bad', live: 'good',
  scheduled: 'warn',
} // prettier-ignore

const chip = (status: string): Markup =>
  html`<span class="chip ${tones[status] ?? ''}">${words(status)}</span>`

/** A button that posts JSON to the control interface. */
const button = (
  label: string,
  path: string,
  body: object,
  more: { kind?: string; said?: string; sure?: string; show?: boolean } = {},
): Markup =>
  html`<button
    class="${more.kind ?? ''}"
    data-path="${path}"
    data-body="${JSON.stringify(body)}"
    data-said="${more.said ?? 'Done.'}"
    data-sure="${more.sure ?? ''}"
    data-show="${more.show ? '1' : ''}"
  >
    ${label}
  </button>`

export const worldsCard = (twin: Twin, worlds: readonly World[], shown: World | undefined): Markup =>
  html` <section class="card" data-part="worlds">
    <div class="head">
      <h2>Worlds</h2>
      <small>${worlds.length}</small>
    </div>
    ${
      worlds.length === 0
        ? html`<p class="empty">None yet. Each person who signs in gets one.</p>`
        : html`<ul class="worlds">
              ${worlds
                .toReversed()
                .slice(0, 30)
                .map(
                  (world) =>
                    html`<li>
                      <a href="?world=${world.id}" ${world.id === shown?.id ? html` aria-current="page"` : ''}
                        ><b>${twin.objects.get('business', world.business).name}</b
                        ><span class="quiet num"
                          >${new Date(worldNow(twin, world) * 1000).toISOString().slice(0, 16).replace('T', ' ')}
                          · ${speedWords(world)}</span
                        ></a
                      >
                    </li>`,
                )}
            </ul>
            ${worlds.length > 30 ? html`<p class="quiet">and ${worlds.length - 30} older ones</p>` : ''}`
    }
    <div class="row" style="margin-top:12px">${button('New world', '/_twin/tokens', {}, { show: true })}</div>
  </section>`

const speedWords = ({ clock: { speed } }: World): string =>
  speed === 0 ? 'stopped' : speed === 1 ? 'real time' : `${speed}× real time`

export function clockCard(twin: Twin, world: World, overview: Overview): Markup {
  const to = (label: string, body: object, said: string, kind = ''): Markup =>
    button(label, '/_twin/clock', { world: world.id, ...body }, { said, kind })
  const { speed } = world.clock
  const time = new Date(overview.now * 1000).toLocaleString('en', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: overview.zone,
  })
  return html`<section class="card" data-part="clock">
    <div class="clock">
      <div>
        <span class="quiet">Time in ${overview.name}</span
        ><span class="time" data-now="${overview.now}" data-speed="${speed}" data-zone="${overview.zone}"
          >${time}</span
        >
        <div class="chips">
          <span class="chip ${speed === 0 ? 'warn' : 'good'}">${speedWords(world)}</span
          ><span class="chip">${overview.zone}</span><span class="chip">${overview.currency}</span
          ><span class="chip mono">${world.account}</span>
        </div>
      </div>
      <div class="row">
        ${to('+1 hour', { advance: 'PT1H' }, 'An hour later.')}${to('+1 day', { advance: 'P1D' }, 'A day later.', 'solid')}${to('+1 week', { advance: 'P1W' }, 'A week later.')}
        ${speed === 0 ? to('Run', { run: true }, 'It runs in real time.') : to('Stop', { stop: true }, 'It stands still.')}${to('1 h a minute', { run: true, speed: 60 }, 'An hour of this world takes a minute.')}
      </div>
    </div>
  </section>`
}

export function deliveryCard({ days, currency }: Overview): Markup {
  const most = Math.max(1, ...days.map(({ spend }) => spend))
  const sum = (name: 'spend' | 'impressions' | 'results') => days.reduce((total, day) => total + day[name], 0)
  const figure = (label: string, value: string): Markup =>
    html`<span><span class="quiet">${label}</span><b>${value}</b></span>`
  return html`<section class="card" data-part="delivery">
    <div class="head">
      <h2>Delivery by day</h2>
      <small>simulated spend${days.length > 0 ? `, the last ${days.length} days` : ''}</small>
    </div>
    ${
      days.length === 0
        ? html`<p class="empty">
            Nothing was delivered yet. Approved and active ads begin with the next hour.
          </p>`
        : html`<div class="figures">
              ${figure('Spent', moneyText(sum('spend'), currency))}${figure('Impressions', sum('impressions').toLocaleString('en'))}${figure('Results', sum('results').toLocaleString('en'))}
            </div>
            <div class="bars" role="img" aria-label="Spend by day, at most ${moneyText(most, currency)}">
              ${days.map(
                ({ day, spend, impressions, results }) =>
                  html`<i
                    style="height:${Math.max(2, Math.round((spend / most) * 100))}%"
                    title="${day}: ${moneyText(spend, currency)}, ${impressions.toLocaleString('en')} impressions, ${results} results"
                  ></i>`,
              )}
            </div>
            <div class="axis"><span>${days[0]?.day}</span><span>${days.at(-1)?.day}</span></div>`
    }
  </section>`
}

export function treeCard({ tree, currency, now, zone }: Overview): Markup {
  const shown = tree.slice(0, 400)
  const verdict = ({ verdictAt }: TreeLine): string =>
    verdictAt === undefined
      ? ''
      : `verdict ${new Date(verdictAt * 1000).toLocaleString('en', { timeZone: zone, dateStyle: verdictAt - now > 86_400 ? 'medium' : undefined, timeStyle: 'short' })}`
  return html`<section class="card" data-part="tree">
    <div class="head">
      <h2>Campaigns, ad sets, ads</h2>
      <small>${tree.length} objects</small>
    </div>
    ${
      tree.length === 0
        ? html`<p class="empty">No campaign was created yet.</p>`
        : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th>Name</th>
                    <th>Status</th>
                    <th class="num">Spent</th>
                    <th class="num">Impressions</th>
                    <th class="num">Results</th>
                  </tr>
                </thead>
                <tbody>
                  ${shown.map(
                    (line) =>
                      html`<tr class="d${line.depth}">
                        <td class="name" title="${line.id}"><span>${line.name}</span></td>
                        <td>${chip(line.status)} <span class="quiet">${verdict(line)}</span></td>
                        <td class="num">${moneyText(line.spend, currency)}</td>
                        <td class="num">${line.impressions.toLocaleString('en')}</td>
                        <td class="num">${line.results.toLocaleString('en')}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
            ${tree.length > shown.length ? html`<p class="quiet">and ${tree.length - shown.length} more</p>` : ''}`
    }
  </section>`
}

export function postsCard({ published, zone }: Overview): Markup {
  const time = (at: number): string =>
    new Date(at * 1000).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
  return html`<section class="card" data-part="posts">
    <div class="head">
      <h2>Posts</h2>
      <small>Page and Instagram</small>
    </div>
    ${
      published.length === 0
        ? html`<p class="empty">Nothing was published yet.</p>`
        : html`<ul class="list">
            ${published.map(
              (post) =>
                html`<li>
                  <p>
                    <span>${post.text.slice(0, 140) || html`<i class="quiet">no text</i>`}</span
                    ><span class="quiet">${post.where} · ${post.kind} · ${time(post.at)}</span>
                  </p>
                  ${chip(post.state)}
                </li>`,
            )}
          </ul>`
    }
  </section>`
}

export const dangerCard = (world: World): Markup =>
  html`<section class="card" data-part="danger">
    <div class="head"><h2>This world</h2></div>
    <p class="quiet mono">${world.id}</p>
    <div class="row">
      ${button('Expire its tokens', '/_twin/tokens/state', { world: world.id, state: 'expired' }, { kind: 'small', said: 'Every token of this world answers 190/463 now.' })}${button('Let them work again', '/_twin/tokens/state', { world: world.id, state: 'active' }, { kind: 'small', said: 'They work again.' })}${button('Another token', '/_twin/tokens', { world: world.id }, { kind: 'small', show: true })}${button('Forget this world', '/_twin/reset', { world: world.id }, { kind: 'small bad', sure: 'Forget this world with everything in it?', said: 'Forgotten.' })}
    </div>
  </section>`
