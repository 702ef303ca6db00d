import { createHash } from 'node:crypto'
import type { Account, Business, InstagramUser, Json, Page } from '../store/records.ts'
import { currencies } from '../money/currency.ts'
import { countries, countryOf } from '../world/countries.ts'
import { escapeHtml } from '../wire/html.ts'
import type { DialogRequest } from './dialog.ts'
import { permissions } from './scopes.ts'

const style = `
:root{color-scheme:light dark;--ink:#1c1e21;--soft:#606770;--line:#dadde1;--paper:#fff;--ground:#f0f2f5;--blue:#0a66c2;--note:#fff4d6}
@media(prefers-color-scheme:dark){:root{--ink:#e4e6eb;--soft:#b0b3b8;--line:#3e4042;--paper:#242526;--ground:#18191a;--blue:#4599ff;--note:#3b3420}}
*{box-sizing:border-box}body{margin:0;padding:2rem 1rem;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:auto;background:var(--paper);border:1px solid var(--line);border-radius:12px;overflow:hidden}
.note{background:var(--note);padding:.75rem 1.5rem;font-weight:600}.in{padding:1.5rem}h1{font-size:1.4rem;margin:0 0 .5rem}
p{margin:.25rem 0 1rem;color:var(--soft)}fieldset{border:1px solid var(--line);border-radius:8px;margin:0 0 1.25rem;padding:1rem}
legend{font-weight:600;padding:0 .4rem}label{display:block;margin:.35rem 0}label small{color:var(--soft)}
.field span{display:block;font-size:.9rem;color:var(--soft)}input[type=text],select{width:100%;padding:.55rem;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);font:inherit}
.row{display:flex;gap:.75rem;justify-content:flex-end;flex-wrap:wrap}button{font:inherit;font-weight:600;padding:.65rem 1.4rem;border-radius:6px;border:1px solid var(--line);background:var(--paper);color:var(--ink);cursor:pointer}
button.go{background:var(--blue);border-color:var(--blue);color:#fff}:focus-visible{outline:3px solid var(--blue);outline-offset:2px}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** No script at all; the form may only lead back here and on to the app's own address. */
export const dialogPolicy = (redirectOrigin: string): string =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' ${redirectOrigin}; base-uri 'none'; ` +
  "frame-ancestors 'none'"

export interface DialogPage {
  request: DialogRequest
  /** The form posts these back unchanged. */
  asked: Json
  acceptLanguage: string | undefined
  known:
    | { business: Business; account: Account; assets: readonly (Account | Page | InstagramUser)[] }
    | undefined
  declined: ReadonlySet<string>
}

const assetWords = { account: 'Ad account', page: 'Page', ig: 'Instagram account' } as const

const tick = (asset: Account | Page | InstagramUser): string =>
  `<label><input type="checkbox" name="asset[]" value="${escapeHtml(asset.id)}" checked> ${escapeHtml(asset.name)} <small>${assetWords[asset.kind]}</small></label>`

const option = (value: string, label: string, chosen: string): string =>
  `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(label)}</option>`

const zones = (chosen: string): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), chosen, 'UTC'])].sort()

export function dialogPage({ request, asked, acceptLanguage, known, declined }: DialogPage): string {
  const home = countryOf(known?.account.country ?? countryFrom(acceptLanguage)) ?? countryOf('US')
  const country = home?.code ?? 'US'
  const currency = known?.account.currency ?? home?.currency ?? 'USD'
  const zone = known?.account.timezone_name ?? home?.zone ?? 'UTC'
  const hidden = ['client_id', 'redirect_uri', 'state', 'scope', 'response_type', 'auth_type', 'config_id']
    .filter((name) => asked[name] !== undefined)
    .map((name) => `<input type="hidden" name="${name}" value="${escapeHtml(String(asked[name]))}">`)
  const grants = request.scopes
    .filter((scope) => scope !== 'public_profile')
    .map(
      (scope) =>
        `<label><input type="checkbox" name="grant[]" value="${scope}"${declined.has(scope) && asked['auth_type'] !== 'rerequest' ? '' : ' checked'}> ` +
        `${escapeHtml(permissions[scope] ?? scope)} <small>${scope}</small></label>`,
    )
  const again = known
    ? `<fieldset><legend>Which rehearsal?</legend>
<label><input type="radio" name="fresh" value="0" checked> Continue with ${escapeHtml(known.business.name)}</label>
<label><input type="radio" name="fresh" value="1"> Start a fresh one with the details below</label></fieldset>`
    : ''
  const shared = known
    ? `<fieldset><legend>What of ${escapeHtml(known.business.name)} to share</legend><input type="hidden" name="assets_shown" value="1">${known.assets.map(tick).join('')}</fieldset>`
    : ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rehearsal sign-in: simulated Meta account</title><style>${style}</style></head>
<body><main><div class="note" role="note">Rehearsal. This is a simulated Meta on your own machine: nothing is published and no money is spent.</div>
<div class="in"><h1>Connect a rehearsal account</h1>
<p>App ${escapeHtml(request.clientId)} would like to use a simulated business, ad account, Page and Instagram account.</p>
<form method="post" action="">${hidden.join('')}${again}
<fieldset><legend>Your rehearsal business</legend>
<label class="field"><span>Business name</span><input type="text" name="business_name" maxlength="80" value="${escapeHtml(known?.business.name ?? 'My Business')}"></label>
<label class="field"><span>Country</span><select name="country">${countries.map(({ code, name }) => option(code, name, country)).join('')}</select></label>
<label class="field"><span>Currency</span><select name="currency">${currencies.map((code) => option(code, code, currency)).join('')}</select></label>
<label class="field"><span>Time zone</span><select name="timezone">${zones(zone)
    .map((name) => option(name, name.replaceAll('_', ' '), zone))
    .join('')}</select></label></fieldset>
<fieldset><legend>The app asks to</legend>${grants.join('') || '<p>See your public profile only.</p>'}</fieldset>
${shared}
<div class="row"><button name="decision" value="deny">Cancel</button><button class="go" name="decision" value="allow">Continue</button></div>
</form></div></main></body></html>`
}

/** The first country a browser's languages name, or the usual one of its first language. */
function countryFrom(acceptLanguage: string | undefined): string {
  const tags = (acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '')
  for (const tag of tags) {
    const region = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})$/.exec(tag)?.[1]?.toUpperCase()
    if (region && countryOf(region)) return region
  }
  for (const tag of tags) {
    try {
      const region = tag && new Intl.Locale(tag).maximize().region
      if (region && countryOf(region)) return region
    } catch {
      continue
    }
  }
  return 'US'
}
