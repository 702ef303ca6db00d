import { z } from 'zod'
import { isSafetyRefusal } from './gemini-safety.ts'
import { ModelProblem, type ModelProblemKind } from './model-problem.ts'
import type { ClipState } from './video-model.ts'

const Failure = z.object({
  code: z.union([z.string(), z.number()]).optional(),
  status: z.string().optional(),
  message: z.string().optional(),
})
const Content = z.object({
  type: z.string().optional(),
  mime_type: z.string().optional(),
  sample_rate: z.number().optional(),
  uri: z.string().optional(),
  /** Base64. */
  data: z.string().optional(),
})
/** What we read of an interaction (`GET /interactions/{id}`, and what `create` answers). */
export const Interaction = z.object({
  id: z.string().min(1),
  status: z.string(),
  error: Failure.optional(),
  errors: z.array(Failure).optional(),
  steps: z
    .array(z.object({ type: z.string(), content: z.array(Content).optional(), error: Failure.optional() }))
    .optional(),
  usage: z
    .object({
      output_tokens_by_modality: z
        .array(z.object({ modality: z.string().optional(), tokens: z.number().optional() }))
        .optional(),
    })
    .optional(),
})
export type Interaction = z.infer<typeof Interaction>
export type Output = z.infer<typeof Content>

/** The last piece of that kind that the model made; what stands before it may be a draft. */
export const outputOf = ({ steps = [] }: Interaction, kind: 'video' | 'audio'): Output | undefined =>
  steps
    .filter(({ type }) => type === 'model_output')
    .flatMap(({ content = [] }) => content)
    .findLast(({ type, uri, data }) => type === kind && (uri || data))

/** How a clip stands, in our words. */
export function clipState(interaction: Interaction): ClipState {
  const { status } = interaction
  if (status === 'completed')
    return outputOf(interaction, 'video') ? { state: 'done' } : failed(...withoutOutput(interaction, 'video'))
  if (/fail|error|cancel|expire|reject|incomplete|exceeded|requires_action/i.test(status))
    return failed(...whyFailed(interaction))
  // a word that we do not know may still become a video; whoever waits has a limit of their own
  return { state: 'running' }
}

const failed = (kind: ModelProblemKind, detail?: string): ClipState => ({
  state: 'failed',
  problem: new ModelProblem('Google', kind, detail === undefined ? {} : { detail }),
})

/** A refusal ends like a success, only with a text in place of the thing and nothing billed for it. */
export function withoutOutput(
  interaction: Interaction,
  kind: 'video' | 'audio',
): [ModelProblemKind, string?] {
  const made = interaction.usage?.output_tokens_by_modality?.some(
    ({ modality, tokens = 0 }) => modality?.toLowerCase() === kind && tokens > 0,
  )
  if (made) return ['corrupt', `no ${kind} in it`]
  const reason = failuresOf(interaction)
  return reason.length === 0 || reason.some(isSafetyRefusal) ? ['refused'] : whyFailed(interaction)
}

const failuresOf = ({ error, errors = [], steps = [] }: Interaction) =>
  [error, ...errors, ...steps.map((step) => step.error)].filter((one) => one !== undefined)

/** Codes by which a finished interaction says why, google.rpc.Code by number or by name. */
const kinds: readonly (readonly [RegExp, ModelProblemKind])[] = [
  [/^(?:8|429|resource_exhausted|quota_exceeded|rate_limit_exceeded)$/i, 'quota'],
  [/^(?:4|504|deadline_exceeded)$/i, 'timeout'],
  [/^(?:7|403|permission_denied|billing_disabled)$/i, 'billing'],
  [/^(?:14|503|unavailable|overloaded)$/i, 'overloaded'],
  [/^(?:3|400|invalid_argument|invalid_request)$/i, 'invalid'],
]

export function whyFailed(interaction: Interaction): [ModelProblemKind, string?] {
  const failures = failuresOf(interaction)
  if (failures.some(isSafetyRefusal)) return ['refused']
  for (const { code, status } of failures)
    for (const [known, kind] of kinds)
      if (known.test(String(code ?? '')) || known.test(status ?? '')) return [kind]
  if (/cancel/i.test(interaction.status)) return ['invalid', 'it was stopped']
  if (/exceeded/i.test(interaction.status)) return ['billing', 'its budget is used up']
  return ['corrupt', 'it ended without a result']
}
