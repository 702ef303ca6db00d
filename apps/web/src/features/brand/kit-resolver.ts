import type { FieldErrors, Resolver } from 'react-hook-form'
import { bodyOf, type KitValues } from './kit-values.ts'

/** What is wrong, in words; other fields speak with the contract's own. */
const reasons: Partial<Record<keyof KitValues, string>> = {
  webAddress: 'Enter a web address such as https://your-shop.com.',
}

async function load() {
  const [{ SaveBrand }, { zodResolver }] = await Promise.all([
    import('@adwright/contract'),
    import('@hookform/resolvers/zod'),
  ])
  // Errors are named by fields, which form and body share.
  return zodResolver(SaveBrand) as unknown as Resolver<KitValues>
}
let loaded: ReturnType<typeof load> | undefined
/** The schemas are a chunk of their own: fetched while the person reads, never before the first paint. */
export const loadKitSchema = () => (loaded ??= load())

export const kitResolver: Resolver<KitValues> = async (values, context, options) => {
  const check = await loadKitSchema()
  const body = bodyOf(values, 0) as unknown as KitValues // what the schema is of
  const { errors } = await check(body, context, options)
  if (Object.keys(errors).length === 0) return { values, errors: {} }
  return { values: {}, errors: inWords(errors) }
}

function inWords(errors: FieldErrors<KitValues>): FieldErrors<KitValues> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => {
      const known = reasons[field as keyof KitValues]
      return [field, known && error?.type !== 'too_big' ? { ...error, message: known } : error]
    }),
  )
}
