type Json = Record<string, unknown>
type Operation = {
  operationId: string
  summary: string
  tags: string[]
  'x-access'?: string
  parameters?: { $ref?: string; name: string; in: string; required: boolean; schema: Json }[]
  requestBody?: { content: Record<string, { schema: Json }> }
  responses: Record<string, { description?: string; content?: Record<string, { schema: Json }> }>
}

/** A page that people can read: every route with its schemas, rendered here, without a script or a foreign file. */
export function docsPage(document: Json): string {
  const byTag = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(
    document['paths'] as Record<string, Record<string, Operation>>,
  ))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? 'api'
      byTag.set(tag, [...(byTag.get(tag) ?? []), section(method, path, operation)])
    }
  const { title, version, description } = document['info'] as Record<
    'title' | 'version' | 'description',
    string
  >
  const menu = [...byTag.keys()].map((tag) => `<a href="#${esc(tag)}">${esc(tag)}</a>`).join(' ')
  const body = [...byTag].map(([tag, all]) => `<h2 id="${esc(tag)}">${esc(tag)}</h2>${all.join('')}`).join('')
  const { schemas } = document['components'] as { schemas: Record<string, Json> }
  const shared = Object.entries(schemas).map(
    ([name, schema]) => `<div id="schema-${esc(name)}">${block(name, schema)}</div>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${esc(title)} API</title><style>${docsStyle}</style></head><body><header><h1>${esc(title)} API <small>${esc(version)}</small></h1>
<p>${esc(description)}</p><p>Sign in with <code>POST /api/auth/sign-in</code>, then send <code>Authorization: Bearer …</code>; or make an API key in the settings and send that. Name the workspace with
<code>x-workspace</code> when you have several. For
tools: <a href="/api/openapi.json">/api/openapi.json</a>.</p><nav>${menu} <a href="#schemas">schemas</a></nav></header><main>${body}<h2 id="schemas">Schemas</h2>${shared.join('')}</main></body></html>`
}

function section(method: string, path: string, operation: Operation): string {
  const access = operation['x-access'] ?? 'member'
  // what many routes share stands once, in the document
  const own = (operation.parameters ?? []).filter((field) => field.$ref === undefined)
  const parts = own.map(
    (field) =>
      `<li><code>${esc(field.name)}</code> <em>${esc(field.in)}${field.required ? ', required' : ''}</em> ${inline(field.schema)}</li>`,
  )
  const list = parts.length > 0 ? `<ul>${parts.join('')}</ul>` : ''
  const body = Object.entries(operation.requestBody?.content ?? {}).map(([type, { schema }]) => block(`Body, ${type}`, schema)) // prettier-ignore
  const answers = Object.entries(operation.responses).flatMap(([status, answer]) =>
    Object.values(answer.content ?? {}).map(({ schema }) => block(`Answer ${status}`, schema)),
  )
  return `<section id="${esc(operation.operationId)}"><h3><b class="${method}">${method.toUpperCase()}</b> <code>${esc(path)}</code>
<span>${esc(access)}</span></h3><p>${esc(operation.summary)}</p>${list}${body.join('')}${answers.join('')}</section>`
}

const block = (title: string, schema: Json): string =>
  `<details><summary>${esc(title)}</summary><pre>${linked(schema)}</pre></details>`
/** References become links to the schemas at the end of the page. */
const linked = (schema: Json): string =>
  esc(JSON.stringify(schema, undefined, 2)).replaceAll(
    /#\/components\/schemas\/(\w+)/g,
    '<a href="#schema-$1">$1</a>',
  )
const inline = (schema: Json): string => `<code class="quiet">${esc(JSON.stringify(schema))}</code>`

const esc = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Its text is in the policy of what pages may do: security-headers.ts. */
export const docsStyle = `:root{color-scheme:light dark;font:15px/1.5 system-ui;--line:color-mix(in srgb,currentColor 15%,transparent)}
body{max-width:60rem;margin:0 auto;padding:1.5rem}nav a{margin-right:.8rem}h2{margin-top:2.5rem;text-transform:capitalize}
section{border:1px solid var(--line);border-radius:10px;padding:.8rem 1rem;margin:.8rem 0}h3{margin:0;font-size:1rem;display:flex;gap:.6rem;align-items:baseline;flex-wrap:wrap}
h3 span{margin-left:auto;font-weight:400;opacity:.7}b.get{color:#16803c}b.post{color:#1d5fd0}b.patch{color:#a35b00}b.delete{color:#c02626}
p{margin:.3rem 0}pre{overflow:auto;max-height:28rem;padding:.8rem;border-radius:8px;background:color-mix(in srgb,currentColor 6%,transparent)}
.quiet{opacity:.7;font-size:.85em;overflow-wrap:anywhere}summary{cursor:pointer}`
