import type { AdAccountPostCustomaudiencesParams } from '@adwright/meta-schema'
import { deleteNode, getNode, nodesBelow, updateNode } from '../ad-objects.ts'
import { map, number, readId, shape, text, type Node } from '../answer.ts'
import { refuseAny, type Problem } from '../design/problem.ts'
import type { Call } from '../graph-call.ts'
import type { Open } from '../open-union.ts'
import type { ParamsOf } from '../params-of.ts'
import { adAccountNode } from '../wire-params.ts'
import { createAudienceUsers, type AudienceUsers } from './audience-users.ts'

type Named = { name: string; description?: string }

/** Where a customer list came from: from the people themselves, from partners, or from both. */
export type ListSource = 'USER_PROVIDED_ONLY' | 'PARTNER_PROVIDED_ONLY' | 'BOTH_USER_AND_PARTNER_PROVIDED'

/** One set of people by what they did at a pixel, a Page, an Instagram account or a video. */
export type AudienceRule = {
  readonly inclusions: RuleSet
  readonly exclusions?: RuleSet
}
type RuleSet = {
  readonly operator: 'or' | 'and'
  readonly rules: readonly {
    readonly event_sources: readonly {
      readonly id: string
      readonly type: Open<'pixel' | 'page' | 'ig_business'>
    }[]
    readonly retention_seconds: number
    readonly filter?: { readonly [field: string]: unknown }
  }[]
}

const audienceFields = {
  name: text,
  description: text,
  subtype: text<Open<'CUSTOM' | 'WEBSITE' | 'LOOKALIKE' | 'ENGAGEMENT' | 'APP'>>,
  customer_file_source: text,
  approximate_count_lower_bound: number,
  approximate_count_upper_bound: number,
  /** Whether it can be used: 200 ready, 300 too small, 441 being filled, … */
  delivery_status: shape({ code: number, description: text }),
  operation_status: shape({ code: number, description: text }),
  retention_days: number,
  rule: text,
  lookalike_spec: map,
  time_created: number,
  time_updated: number,
}
export type Audience = Node<typeof audienceFields>

const FIELDS = Object.keys(audienceFields)

/** Custom audiences of an ad account. Whose terms were not accepted, Meta refuses with `permission`. */
export type Audiences = {
  /** Of a customer list; its people come by `users`. */
  createFromList(adAccountId: string, list: Named & { source: ListSource }): Promise<{ id: string }>
  /** Of people who did something; `prefill` fills it from what was seen already. */
  createFromRule(
    adAccountId: string,
    of: Named & { rule: AudienceRule; prefill?: boolean },
  ): Promise<{ id: string }>
  /** Of people like those of another audience, which must hold a hundred of the country: the `ratio` (0.01 to 0.2) most alike. */
  createLookalike(
    adAccountId: string,
    of: Named & { originAudienceId: string; country: string; ratio: number; startingRatio?: number },
  ): Promise<{ id: string }>
  get(id: string): Promise<Audience>
  list(adAccountId: string): Promise<Audience[]>
  update(id: string, changes: Partial<Named>): Promise<{ success: true }>
  delete(id: string): Promise<{ success: true }>
  findByMark(adAccountId: string, mark: string): Promise<Audience[]>
  users: AudienceUsers
}

type Create = ParamsOf<
  AdAccountPostCustomaudiencesParams,
  {
    name: string
    description?: string
    subtype?: 'CUSTOM' | 'LOOKALIKE'
    customer_file_source?: ListSource
    rule?: AudienceRule
    prefill?: boolean
    origin_audience_id?: string
    lookalike_spec?: { readonly country: string; readonly ratio: number; readonly starting_ratio?: number }
  }
>

export const createAudiences = (call: Call): Audiences => {
  const create = async (adAccountId: string, params: Create) =>
    call({ method: 'POST', path: `${adAccountNode(adAccountId)}/customaudiences`, params }, (answer) => ({
      id: readId(answer),
    }))
  const list: Audiences['list'] = async (adAccountId) =>
    nodesBelow(call, `${adAccountNode(adAccountId)}/customaudiences`, FIELDS, audienceFields)
  return {
    createFromList: (adAccountId, { name, description, source }) =>
      create(adAccountId, { name, description, subtype: 'CUSTOM', customer_file_source: source }),
    createFromRule: (adAccountId, { name, description, rule, prefill }) =>
      create(adAccountId, { name, description, rule, prefill }),
    createLookalike: async (adAccountId, of) => {
      refuseAny(lookalikeProblems(of), 'the lookalike')
      return create(adAccountId, {
        name: of.name,
        description: of.description,
        subtype: 'LOOKALIKE',
        origin_audience_id: of.originAudienceId,
        lookalike_spec: {
          country: of.country,
          ratio: of.ratio,
          ...(of.startingRatio !== undefined && { starting_ratio: of.startingRatio }),
        },
      })
    },
    get: (id) => getNode(call, id, FIELDS, audienceFields),
    list,
    update: (id, changes) => updateNode(call, id, changes),
    delete: (id) => deleteNode(call, id),
    findByMark: async (adAccountId, mark) =>
      (await list(adAccountId)).filter(({ name }) => name?.includes(mark)),
    users: createAudienceUsers(call),
  }
}

function lookalikeProblems({
  ratio,
  startingRatio = 0,
}: {
  ratio: number
  startingRatio?: number
}): Problem[] {
  const inRange = ratio >= 0.01 && ratio <= 0.2 && startingRatio >= 0 && startingRatio < ratio
  return inRange
    ? []
    : [{ field: ['lookalike_spec', 'ratio'], message: 'a lookalike is 1 to 20 percent of a country' }]
}
