import { enumValues } from '@adwright/meta-schema'
import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject, list, objectIn, objects, text } from '../wire/pick.ts'

const questionTypes = new Set(
  'CUSTOM CITY COMPANY_NAME COUNTRY DOB EMAIL FIRST_NAME FULL_NAME GENDER JOB_TITLE LAST_NAME MARITIAL_STATUS MILITARY_STATUS PHONE POST_CODE PROVINCE RELATIONSHIP_STATUS STATE STREET_ADDRESS WORK_EMAIL WORK_PHONE_NUMBER ZIP WEBSITE DATE_TIME STORE_LOOKUP SLIDER'.split(
    ' ',
  ),
)

/** Reads a form's questions; a custom one gets a key when it was sent without. */
export function readQuestions(input: Json): Json[] {
  const asked = list(input, 'questions') ?? []
  if (asked.length === 0) throw badParam('A form needs at least one question.', 'questions')
  const questions = asked.map((question, at) => {
    const path = ['questions', String(at)]
    if (!isObject(question)) throw badParam('Every question must be an object.', path)
    const type = text(question, 'type') ?? ''
    if (!questionTypes.has(type)) throw badParam(`Unknown question type "${type}".`, [...path, 'type'])
    const label = text(question, 'label')
    if (type === 'CUSTOM' && !label) throw badParam('A custom question needs a label.', [...path, 'label'])
    if (label !== undefined && label.length > 180)
      throw badParam('A label takes at most 180 characters.', [...path, 'label'])
    for (const option of objects(question, 'options')) {
      if (!text(option, 'value')) throw badParam('Every option needs a value.', [...path, 'options'])
    }
    const key = text(question, 'key') ?? (type === 'CUSTOM' ? keyFrom(label ?? '') : type.toLowerCase())
    return { ...question, key }
  })
  const keys = questions.map(({ key }) => key)
  if (new Set(keys).size < keys.length) throw badParam('Every question needs a key of its own.', 'questions')
  return questions
}

const keyFrom = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')

export function readPrivacyPolicy(input: Json): Json {
  const policy = objectIn(input, 'privacy_policy')
  const url = text(policy, 'url') ?? ''
  if (!policy || !URL.canParse(url)) {
    throw badParam('privacy_policy needs the url of a privacy policy.', ['privacy_policy', 'url'])
  }
  return policy
}

const locales = enumValues('pageleadgen_forms_locale_enum_param') ?? []

/** Read by hand: `locale` rides on every Graph call, and means the form's language here. */
export function readLocale(raw: Json): string {
  const locale = text(raw, 'locale') ?? 'EN_US'
  if (locales.includes(locale)) return locale
  throw badParam(`Param locale must be one of {${locales.join(', ')}} - got "${locale}".`, 'locale')
}
