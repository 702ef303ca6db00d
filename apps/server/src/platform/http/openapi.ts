import { contract, endpoints, ErrorBody, errorCatalogue, type Endpoint, type EndpointName } from '@adwright/contract'
import { z } from 'zod'

type Json = Record<string, unknown>
const names = Object.keys(contract) as EndpointName[] // Object.keys widens

/** The OpenAPI 3.1 document of the whole contract; nothing in it is written by hand. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const name of names) {
    const [method = 'GET', template = '/'] = endpoints[name].split(' ')
    const path = template.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name, template) }
  }
  paths['/api/events'] = { get: eventStream }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Adwright',
      version,
      description:
        'Everything the web app and the command line do. Times are UTC, money is in minor units beside its currency, ids of Meta are strings. Each refusal is one envelope with a code of the list in `components.schemas.Error`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The 30-minute access token.' },
        session: { type: 'apiKey', in: 'cookie', name: 'adwright.session_token', description: 'The browser’s session.' },
      },
      schemas: { Error: schemaOf(ErrorBody, 'output') },
      responses: { Error: { description: errorTable(), content: json({ $ref: '#/components/schemas/Error' }) } },
    },
  }
}

function operation(name: EndpointName, template: string): Json {
  const endpoint: Endpoint = contract[name]
  const status = String(endpoint.status ?? 200)
  const parameters = [...fieldsOf(endpoint.params, 'path'), ...fieldsOf(endpoint.query, 'query')]
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [template.split('/')[2] ?? 'api'],
    ...(endpoint.access === 'public' ? { security: [] } : { security: [{ bearer: [] }, { session: [] }] }),
    'x-access': endpoint.access,
    ...(parameters.length > 0 && { parameters }),
    ...requestBody(endpoint),
    responses: {
      [status]: endpoint.answer instanceof z.ZodVoid
        ? { description: 'Sends the browser on', headers: { location: { schema: { type: 'string' } } } }
        : { description: 'Done', content: json(schemaOf(endpoint.answer, 'output')) },
      default: { $ref: '#/components/responses/Error' },
    },
  } // prettier-ignore
}

function requestBody({ body, form }: Endpoint): Json {
  if (body) return { requestBody: { required: true, content: json(schemaOf(body, 'input')) } }
  if (!form) return {}
  const fields = schemaOf(form, 'input')
  const properties = { ...(fields['properties'] as Json), file: { type: 'string', format: 'binary' } }
  const required = [...((fields['required'] as string[] | undefined) ?? []), 'file']
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema: { ...fields, properties, required } } } } }
}

function fieldsOf(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: field,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const made = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Json // a plain JSON object
  delete made['$schema']
  return made
}

const json = (schema: Json): Json => ({ 'application/json': { schema } })

const errorTable = (): string =>
  `A refusal. ${Object.entries(errorCatalogue).map(([code, { status }]) => `\`${code}\` (${status})`).join(', ')}` // prettier-ignore

const eventStream: Json = {
  operationId: 'events',
  summary: 'Server-sent events of the workspace; send Last-Event-ID to hear what was missed',
  tags: ['events'],
  security: [{ bearer: [] }, { session: [] }],
  responses: {
    '200': { description: 'A stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    default: { $ref: '#/components/responses/Error' },
  },
}
