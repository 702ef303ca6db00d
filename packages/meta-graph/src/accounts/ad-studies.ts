import type { BusinessPostAdStudiesParams } from '@adwright/meta-schema'
import { deleteNode, getNode, nodesBelow } from '../ad-objects.ts'
import { listOf, number, readId, text, type Node } from '../answer.ts'
import { refuseAny, type Problem } from '../design/problem.ts'
import type { Call } from '../graph-call.ts'
import type { ParamsOf } from '../params-of.ts'
import { nodeId } from '../wire-params.ts'

/** One arm of a test: its share of the people, and what they see. */
export type StudyCell = {
  readonly name: string
  /** Percent; all cells together make 100. */
  readonly treatment_percentage: number
  readonly campaigns?: readonly string[]
  readonly adsets?: readonly string[]
  readonly ads?: readonly string[]
}

/** Times in unix seconds. */
export type StudyParams = ParamsOf<
  BusinessPostAdStudiesParams,
  {
    name: string
    description?: string
    start_time: number
    end_time: number
    cooldown_start_time?: number
    observation_end_time?: number
    /** Campaigns or ad sets against each other, or (V2) two to five creatives, one ad a cell. */
    type: 'SPLIT_TEST' | 'SPLIT_TEST_V2'
    cells: readonly StudyCell[]
  }
> & {
  /** V2 only: what part of the budget the test takes. Newer than the specifications. */
  creative_test_config?: {
    readonly daily_budget?: number
    readonly lifetime_budget_percentage?: number
  }
}

const studyFields = {
  name: text,
  description: text,
  type: text,
  start_time: text,
  end_time: text,
  created_time: text,
  canceled_time: text,
  results_first_available_date: text,
}
export type AdStudy = Node<typeof studyFields>

const cellFields = {
  name: text,
  treatment_percentage: number,
  control_percentage: number,
  ad_entities_count: number,
  ad_ids: listOf(text),
}
export type AdStudyCell = Node<typeof cellFields>

export type AdStudies = {
  /** In a business, or (`'me'`) in the person's own name. */
  create(ownerId: string, params: StudyParams): Promise<{ id: string }>
  get(id: string): Promise<AdStudy>
  cells(id: string): Promise<AdStudyCell[]>
  list(ownerId: string): Promise<AdStudy[]>
  /** Ends a running study. */
  delete(id: string): Promise<{ success: true }>
  findByMark(ownerId: string, mark: string): Promise<AdStudy[]>
}

const FIELDS = Object.keys(studyFields)

export const createAdStudies = (call: Call): AdStudies => {
  const list: AdStudies['list'] = async (ownerId) =>
    nodesBelow(call, `${nodeId(ownerId)}/ad_studies`, FIELDS, studyFields)
  return {
    create: async (ownerId, params) => {
      refuseAny(studyProblems(params), 'the study')
      return call({ method: 'POST', path: `${nodeId(ownerId)}/ad_studies`, params }, (answer) => ({
        id: readId(answer),
      }))
    },
    get: (id) => getNode(call, id, FIELDS, studyFields),
    cells: async (id) => nodesBelow(call, `${nodeId(id)}/cells`, Object.keys(cellFields), cellFields),
    list,
    delete: (id) => deleteNode(call, id),
    findByMark: async (ownerId, mark) => (await list(ownerId)).filter(({ name }) => name?.includes(mark)),
  }
}

const MOST_CELLS = 150
const MOST_ENTITIES = 100

/** What Meta would refuse about a study. */
export function studyProblems(study: StudyParams): Problem[] {
  const at = (field: string, message: string): Problem => ({ field: [field], message })
  const share = study.cells.reduce((sum, cell) => sum + cell.treatment_percentage, 0)
  const entities = study.cells.map(
    ({ campaigns = [], adsets = [], ads = [] }) => campaigns.length + adsets.length + ads.length,
  )
  const v2 = study.type === 'SPLIT_TEST_V2'
  return [
    ...(study.end_time > study.start_time ? [] : [at('end_time', 'a study ends after it starts')]),
    ...(share === 100 ? [] : [at('cells', 'the shares of all cells make 100 percent')]),
    ...(study.cells.length < 2 || study.cells.length > (v2 ? 5 : MOST_CELLS)
      ? [at('cells', v2 ? 'a creative test has two to five cells' : `a study has 2 to ${MOST_CELLS} cells`)]
      : []),
    ...(v2 && study.cells.some(({ ads = [] }) => ads.length !== 1)
      ? [at('cells', 'a cell of a creative test has exactly one ad')]
      : []),
    ...(entities.some((count) => count === 0 || count > MOST_ENTITIES)
      ? [at('cells', `a cell has 1 to ${MOST_ENTITIES} objects`)]
      : []),
    ...(v2 && !study.creative_test_config
      ? [at('creative_test_config', 'a creative test needs its part of the budget')]
      : []),
  ]
}
