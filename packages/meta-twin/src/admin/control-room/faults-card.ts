import type { Json } from '../../store/records.ts'
import type { Twin } from '../../wire/call.ts'
import { objectIn, text, whole } from '../../wire/pick.ts'
import { faultPresets } from '../fault-presets.ts'
import { html, type Markup } from './html.ts'

/** Planned faults, and a form for one more. */
export function faultsCard(twin: Twin): Markup {
  const planned = twin.faults.list()
  return html`<section class="card">
    <div class="head">
      <h2>Faults</h2>
      <small>for calls to come</small>
    </div>
    <div data-part="faults">
      ${
        planned.length === 0
          ? html`<p class="empty">None is planned.</p>`
          : html`<ul class="list">
              ${planned.map(line)}
            </ul>`
      }
    </div>
    <form id="fault" style="display:grid;grid-template-columns:minmax(0,1fr);gap:8px;margin-top:12px">
      <select name="preset" aria-label="What goes wrong">
        ${Object.entries(faultPresets).map(
          ([name, { title }]) => html`<option value="${name}">${title}</option>`,
        )}
      </select>
      <div class="row" style="flex-wrap:nowrap">
        <input
          name="path"
          placeholder="path, e.g. /campaigns$"
          aria-label="Path (a regular expression), empty for any"
          style="flex:1 1 0"
        /><input
          name="times"
          type="number"
          min="0"
          value="1"
          aria-label="How many times; 0 until removed"
          style="flex:0 0 4.5rem"
        />
      </div>
      <button>Plan it</button>
    </form>
  </section>`
}

function line(fault: Json): Markup {
  const preset = text(fault, 'preset')
  const title = (preset && faultPresets[preset]?.title) ?? text(objectIn(fault, 'fault'), 'kind') ?? ''
  const match = objectIn(fault, 'match')
  const times = whole(fault, 'times') ?? 1
  const on = [text(match, 'method'), text(match, 'path') ?? 'any path'].filter(Boolean).join(' ')
  const often = times === 0 ? 'until removed' : times === 1 ? 'once' : `${times} times`
  return html`<li>
    <p><span>${title}</span><span class="quiet mono">${on} · ${often}</span></p>
    <button
      class="small"
      data-method="DELETE"
      data-path="/_twin/faults/${String(fault['id'])}"
      data-said="Taken back."
    >
      Remove
    </button>
  </li>`
}
