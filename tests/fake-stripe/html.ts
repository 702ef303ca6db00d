const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (words: string): string =>
  words.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** What a page answers: HTML, a file, or where to go next. */
export interface PageAnswer {
  status: number
  type: string
  body: string | Buffer
  location?: string
}

/** A plain page that works without scripts; `body` is HTML. */
export function htmlPage(title: string, body: string, status = 200): PageAnswer {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width"><style>
body{font:16px/1.5 sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem;color:#1a1f36}
label,input,button{display:block;font:inherit}input{width:100%;box-sizing:border-box;padding:.5rem;margin:.2rem 0 1rem}
button{padding:.5rem 1rem;margin:.5rem 0}[role=alert]{color:#a3123a}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`
  return { status, type: 'text/html; charset=utf-8', body: html }
}

export const goTo = (location: string): PageAnswer => ({
  status: 303,
  type: 'text/plain; charset=utf-8',
  body: location,
  location,
})

export const notFound = (): PageAnswer => htmlPage('Not found', '<p>There is no such page.</p>', 404)

export const alertOf = (problem: string | undefined): string =>
  problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`

export const cardField = `<label for="card_number">Card number</label>
<input id="card_number" name="card_number" inputmode="numeric" autocomplete="cc-number" required>`

/** A form of one button; `fields` is the HTML before it. */
export const actionForm = (action: string, label: string, fields = ''): string =>
  `<form method="post">${fields}<input type="hidden" name="action" value="${escapeHtml(action)}">
<button type="submit">${escapeHtml(label)}</button></form>`

export const linkTo = (address: string, label: string): string =>
  `<p><a href="${escapeHtml(address)}">${escapeHtml(label)}</a></p>`

/** Minor units as a person reads them: `29.00 USD`. */
export const money = (amount: number, currency: string): string =>
  `${(amount / 100).toFixed(2)} ${currency.toUpperCase()}`

export const dateOf = (second: number): string => new Date(second * 1000).toISOString().slice(0, 10)
