import type { FieldErrors, Resolver } from 'react-hook-form'
import type { BriefValues } from './brief-values.ts'

/** What is missing, in words; other fields speak with the contract's own. */
const reasons: Partial<Record<keyof BriefValues, string>> = {
  product: 'Say in one sentence what you sell.',
  business: 'Enter your business name, as customers know it.',
  url: 'Enter a web address such as https://example.com/offer.',
  dailyBudgetMinor: 'Enter an amount, such as 20.',
}

async function load() {
  const [{ CreateBrief }, { zodResolver }] = await Promise.all([
    import('@adwright/contract'),
    import('@hookform/resolvers/zod'),
  ])
  // The form starts from complete values, so what goes in has the shape of what comes out.
  return { CreateBrief, resolve: zodResolver(CreateBrief) as unknown as Resolver<BriefValues> }
}
let loaded: ReturnType<typeof load> | undefined
/** The schemas are a chunk of their own: fetched while the person reads, never before the first paint. */
export const loadBriefSchema = () => (loaded ??= load())

export const briefResolver: Resolver<BriefValues> = async (values, context, options) => {
  const { resolve } = await loadBriefSchema()
  const result = await resolve(values, context, options)
  return { ...result, errors: inWords(result.errors) } as typeof result // errors keep their shape
}

function inWords(errors: FieldErrors<BriefValues>): FieldErrors<BriefValues> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => {
      const known = reasons[field as keyof BriefValues]
      const isTooLong = error.type === 'too_big'
      return [field, known && !isTooLong ? { ...error, message: known } : error]
    }),
  )
}
