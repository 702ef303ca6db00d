import * as everything from '@adwright/contract'
import {
  contract,
  endpoints,
  ErrorBody,
  errorCatalogue,
  permissions,
  type Endpoint,
  type EndpointName,
} from '@adwright/contract'
import { z } from 'zod'
import { workspaceHeader } from './caller.ts'
import type { Policy, Rule } from './policy.ts'

type Json = Record<string, unknown>
const names = Object.keys(contract) as EndpointName[] // Object.keys widens

/** Schemas that the contract exports under a name keep it; everything else is written where it is used. */
const named = z.registry<{ id: string }>()
for (const [id, value] of Object.entries(everything))
  if (value instanceof z.ZodObject) named.add(value, { id })

/** The OpenAPI 3.1 document of the whole contract; nothing in it is written by hand. */
export function openApiDocument(version: string, policy: Policy): Json {
  const shared: Json = {}
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => shareNamed(schema, io, shared)
  const error = schemaOf(ErrorBody, 'output')
  const paths: Record<string, Json> = {}
  for (const name of names) {
    const [method = 'GET', template = '/'] = endpoints[name].split(' ')
    const path = template.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: operation(name, template, { schemaOf, rule: policy[name] }),
    }
  }
  paths['/api/events'] = { get: eventStream }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Adwright',
      version,
      description:
        'Everything the web app and the command line do. Times are UTC, money is in minor units beside its currency, ids of Meta are strings. Each refusal is one envelope with a code of the list in `components.schemas.ErrorBody`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The 30-minute access token.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'adwright.session_token',
          description: 'The browser’s session.',
        },
        key: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'adw_…',
          description: 'An API key of a person or of a workspace, with the scopes that it was given.',
        },
      },
      parameters: {
        Workspace: {
          name: workspaceHeader,
          in: 'header',
          required: false,
          description: 'The workspace that this is about. Without it, the one that the caller was in last.',
          schema: { type: 'string' },
        },
      },
      schemas: Object.fromEntries(Object.entries(shared).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      responses: { Error: { description: errorTable(), content: json(error) } },
    },
  }
}

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json

function operation(
  name: EndpointName,
  template: string,
  { schemaOf, rule }: { schemaOf: SchemaOf; rule: Rule },
): Json {
  const endpoint: Endpoint = contract[name]
  const status = String(endpoint.status ?? 200)
  const parameters = [
    ...fieldsOf(endpoint.params, 'path'),
    ...fieldsOf(endpoint.query, 'query'),
    ...(endpoint.access === 'member' ? [workspaceParameter] : []),
  ]
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [template.split('/')[2] ?? 'api'],
    security: securityOf(rule),
    'x-access': rule,
    ...(parameters.length > 0 && { parameters }),
    ...requestBody(endpoint, schemaOf),
    responses: {
      [status]: endpoint.answer instanceof z.ZodVoid
        ? { description: 'Sends the browser on', headers: { location: { schema: { type: 'string' } } } }
        : { description: 'Done', content: endpoint.answer instanceof z.ZodFile ? anyFile : json(schemaOf(endpoint.answer, 'output')) },
      default: { $ref: '#/components/responses/Error' },
    },
  } // prettier-ignore
}

function requestBody({ body, form }: Endpoint, schemaOf: SchemaOf): Json {
  if (body) return { requestBody: { required: true, content: json(schemaOf(body, 'input')) } }
  if (!form) return {}
  const fields = inlined(form)
  const properties = { ...(fields['properties'] as Json), file: { type: 'string', format: 'binary' } }
  const required = [...((fields['required'] as string[] | undefined) ?? []), 'file']
  return {
    requestBody: {
      required: true,
      content: { 'multipart/form-data': { schema: { ...fields, properties, required } } },
    },
  }
}

function fieldsOf(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = inlined(schema) as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: field,
  }))
}

/** Hoists named schemas to `components.schemas`; what may be left out when sending makes an `…Input` of its own. */
function shareNamed(schema: z.ZodType, io: 'input' | 'output', shared: Json): Json {
  const suffix = io === 'input' ? 'Input' : ''
  const made = inlined(schema, io, named)
  const text = JSON.stringify(made).replaceAll(/"#\/\$defs\/(\w+)"/g, `"#/components/schemas/$1${suffix}"`)
  const { $defs = {}, ...root } = JSON.parse(text) as Json & { $defs?: Record<string, Json> } // what was made above
  for (const [name, { id: _, ...body }] of Object.entries($defs)) shared[`${name}${suffix}`] = body
  const own = named.get(schema)?.id
  if (own === undefined) return root
  const { id: _, ...body } = root
  shared[`${own}${suffix}`] = body
  return { $ref: `#/components/schemas/${own}${suffix}` }
}

function inlined(schema: z.ZodType, io: 'input' | 'output' = 'input', metadata?: typeof named): Json {
  const made = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    ...(metadata && { metadata }),
  }) as Json // a plain JSON object
  delete made['$schema']
  return made
}

/** Keys are for what a permission with a scope opens; accounts, billing and staff are for people. */
function securityOf(rule: Rule): Json[] {
  if (rule === 'public') return []
  const people = [{ bearer: [] }, { session: [] }]
  if (rule === 'person' || rule === 'staff') return people
  const scope = rule === 'personal' ? 'read' : permissions[rule].scope
  return scope === null ? people : [...people, { key: [scope] }]
}

const workspaceParameter: Json = { $ref: '#/components/parameters/Workspace' }

const anyFile: Json = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
const json = (schema: Json): Json => ({ 'application/json': { schema } })

const errorTable = (): string =>
  `A refusal. ${Object.entries(errorCatalogue).map(([code, { status }]) => `\`${code}\` (${status})`).join(', ')}` // prettier-ignore

const eventStream: Json = {
  operationId: 'events',
  summary: 'Server-sent events of the workspace; send Last-Event-ID to hear what was missed',
  tags: ['events'],
  security: [{ bearer: [] }, { session: [] }, { key: ['read'] }],
  responses: {
    '200': { description: 'A stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    default: { $ref: '#/components/responses/Error' },
  },
}
