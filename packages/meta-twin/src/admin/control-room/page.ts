import { createHash } from 'node:crypto'
import type { World } from '../../store/records.ts'
import type { Twin } from '../../wire/call.ts'
import { faultsCard } from './faults-card.ts'
import { html, type Markup } from './html.ts'
import { overviewOf } from './overview.ts'
import { clockCard, dangerCard, deliveryCard, postsCard, treeCard, worldsCard } from './parts.ts'
import { script } from './script.ts'
import { style } from './style.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Bars and forms carry their measures as style attributes; scripts are this page's one alone. */
export const controlRoomPolicy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${hashOf(script)}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The page of one world, or the way to a first one. */
export function controlRoomPage(twin: Twin, origin: string, world: World | undefined): string {
  const overview = world && overviewOf(twin, world)
  const trouble = twin.database.trouble()
  const body = html`<div class="banner" role="note">
      Simulated. This is a twin of Meta on your own machine: nothing is published, nobody sees an ad, no money
      is spent.
    </div>
    <div class="page">
      <header>
        <h1>Control room</h1>
        <p>A Meta on <span class="mono">${origin}</span></p>
        <span data-part="health" class="chip ${trouble === undefined ? 'good' : 'bad'}"
          >${trouble === undefined ? 'all is written down' : 'the database is away'}</span
        >
      </header>
      <div class="grid">
        <div class="side">
          ${worldsCard(twin, twin.objects.worlds(), world)}${faultsCard(twin)}${world && dangerCard(world)}
        </div>
        <div class="main">
          ${
            world && overview
              ? html`${clockCard(twin, world, overview)}${deliveryCard(overview)}${treeCard(overview)}${postsCard(overview)}`
              : firstSteps(origin)
          }
        </div>
        <section class="card wide">
          <div class="head">
            <h2>Calls</h2>
            <small>as they come; neither tokens nor bodies are kept</small>
          </div>
          <div class="log">
            <table>
              <colgroup>
                <col style="width:92px" />
                <col style="width:76px" />
                <col />
                <col style="width:150px" />
                <col style="width:84px" />
                <col style="width:84px" />
              </colgroup>
              <tbody
                id="calls"
                data-last="${Math.max(0, (twin.log.find({ limit: 1 })[0]?.n ?? 0) - 60)}"
              ></tbody>
            </table>
            <p class="empty" id="no-calls">No call came yet.</p>
          </div>
        </section>
      </div>
    </div>
    <dialog id="made-dialog" aria-label="A token">
      <h2>A token for a simulated person</h2>
      <p class="quiet">It is shown this once; the twin keeps its hash alone.</p>
      <pre id="made"></pre>
      <form method="dialog" class="row"><button class="solid">Close</button></form>
    </dialog>
    <div id="said" role="status"></div>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Control room: simulated Meta</title><link rel="icon" href="data:,"><style>${style}</style></head><body>${body.text}<script>${script}</script></body></html>`
}

const firstSteps = (origin: string): Markup =>
  html`<section class="card">
    <div class="head"><h2>Make a first world</h2></div>
    <p>
      A world is one simulated person with a business, an ad account, a Page, an Instagram account, a pixel
      and a clock of its own. The button on the left makes one; so does this:
    </p>
    <pre>
curl -s -X POST ${origin}/_twin/tokens -H 'content-type: application/json' -d '{"name":"Rosa’s Bakery"}'</pre>
  </section>`
