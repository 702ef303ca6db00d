import type {
  AdAccountPostAdrulesLibraryParams,
  Enum_AdRuleExecutionSpec_execution_type,
  Enum_AdRuleFilters_operator,
} from '@adwright/meta-schema'
import { deleteNode, findNodes, getNode, nodesBelow, updateNode } from '../ad-objects.ts'
import { map, readId, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import type { Open } from '../open-union.ts'
import type { ParamsOf } from '../params-of.ts'
import { adAccountNode, nodeId } from '../wire-params.ts'

type Filter = {
  readonly field: string
  readonly operator: Enum_AdRuleFilters_operator
  readonly value: unknown
}

/** What Meta checks by itself, on a schedule or when something happens, and what it then does. */
export type AdRuleParams = ParamsOf<
  AdAccountPostAdrulesLibraryParams,
  {
    name: string
    evaluation_spec: {
      readonly evaluation_type: 'SCHEDULE' | 'TRIGGER'
      readonly filters: readonly Filter[]
      readonly trigger?: Partial<Filter> & { readonly type: string }
    }
    execution_spec: {
      readonly execution_type: Enum_AdRuleExecutionSpec_execution_type
      readonly execution_options?: readonly Filter[]
    }
    schedule_spec?: {
      readonly schedule_type: Open<'DAILY' | 'HOURLY' | 'SEMI_HOURLY' | 'CUSTOM'>
      readonly schedule?: readonly { readonly [field: string]: unknown }[]
    }
    status?: 'ENABLED' | 'DISABLED'
  }
>

const ruleFields = {
  name: text,
  status: text,
  evaluation_spec: map,
  execution_spec: map,
  schedule_spec: map,
  created_time: text,
  updated_time: text,
}
export type AdRule = Node<typeof ruleFields>

export type AdRules = {
  create(adAccountId: string, params: AdRuleParams): Promise<{ id: string }>
  list(adAccountId: string): Promise<AdRule[]>
  get(id: string): Promise<AdRule>
  update(id: string, params: Partial<AdRuleParams>): Promise<{ success: true }>
  delete(id: string): Promise<{ success: true }>
  findByMark(adAccountId: string, mark: string): Promise<AdRule[]>
}

const FIELDS = Object.keys(ruleFields)
const edge = { name: 'adrules_library', readers: ruleFields, findFields: ['status', 'created_time'] }

export const createAdRules = (call: Call): AdRules => ({
  create: async (adAccountId, params) =>
    call({ method: 'POST', path: `${adAccountNode(adAccountId)}/adrules_library`, params }, (answer) => ({
      id: readId(answer),
    })),
  list: async (adAccountId) =>
    nodesBelow(call, `${adAccountNode(adAccountId)}/adrules_library`, FIELDS, ruleFields),
  get: async (id) => getNode(call, nodeId(id), FIELDS, ruleFields),
  update: (id, params) => updateNode(call, id, params),
  delete: (id) => deleteNode(call, id),
  findByMark: (adAccountId, mark) => findNodes(call, edge, adAccountId, { nameContains: mark }),
})
