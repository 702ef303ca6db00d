import { chanceOf, type Chance } from '../deterministic.ts'
import type { LeadForm } from '../store/marketing-records.ts'
import type { Json } from '../store/records.ts'
import { objects, text } from '../wire/pick.ts'

/** Made-up people: none of these exists, mail goes to reserved domains and the numbers are the film industry's. */
const firstNames =
  'Ada Amir Anna Ben Carla Chen Dana Elif Emma Farah Finn Grace Hana Hugo Ines Ivan Jonas Julia Karim Lara Leo Lina Luca Maja Marco Maria Mei Mila Nadia Noah Olga Omar Paul Rosa Sami Sara Tom Uma Vera Yara'.split(
    ' ',
  )
const lastNames =
  'Abbas Adler Baker Bauer Becker Brown Costa Cruz Davis Diaz Evans Fischer Garcia Gruber Haas Hansen Ito Jensen Kaya Keller Khan Kim Klein Lang Lopez Mayer Meyer Moreau Novak Okoye Park Patel Rossi Santos Schmid Silva Smith Tanaka Weber Young'.split(
    ' ',
  )
const cities = ['Springfield', 'Riverton', 'Lakeside', 'Hillview', 'Newbridge', 'Oakfield']
const employers = ['Northwind', 'Contoso', 'Bluebird Works', 'Alder & Sons', 'Fieldstone']
const jobs = ['Owner', 'Designer', 'Nurse', 'Teacher', 'Engineer', 'Sales manager']
const remarks = [
  'Please call in the afternoon.',
  'Next month would be fine.',
  'I saw you on Instagram.',
  'For two people.',
]

/** What Meta calls the field of a question that has no key of its own. */
const fieldNames: Readonly<Record<string, string>> = {
  PHONE: 'phone_number',
  ZIP: 'zip_code',
  DOB: 'date_of_birth',
}

export const fieldName = (question: Json): string => {
  const type = text(question, 'type') ?? 'CUSTOM'
  return text(question, 'key') ?? fieldNames[type] ?? type.toLowerCase()
}

const pick = <T>(from: readonly T[], chance: Chance): T =>
  // The lists are never empty, and chance stays below one.
  from[Math.floor(chance() * from.length)] as T

/** One person's answers to a form; the same parts always give the same person. */
export function answersTo(
  form: LeadForm,
  ...parts: readonly (string | number)[]
): { name: string; values: string[] }[] {
  const chance = chanceOf('lead', ...parts)
  const first = pick(firstNames, chance)
  const last = pick(lastNames, chance)
  const number = Math.floor(chance() * 9000) + 1000
  const known: Readonly<Record<string, string>> = {
    FULL_NAME: `${first} ${last}`,
    FIRST_NAME: first,
    LAST_NAME: last,
    EMAIL: `${first}.${last}.${number}@mail.example`.toLowerCase(),
    WORK_EMAIL: `${first}.${last}@work.example`.toLowerCase(),
    PHONE: `+1202555${String(100 + (number % 100)).padStart(4, '0')}`,
    CITY: pick(cities, chance),
    STATE: 'Example',
    ZIP: String(10_000 + number),
    POST_CODE: String(10_000 + number),
    COUNTRY: 'US',
    STREET_ADDRESS: `${(number % 190) + 1} Example Street`,
    COMPANY_NAME: pick(employers, chance),
    JOB_TITLE: pick(jobs, chance),
    GENDER: chance() < 0.5 ? 'female' : 'male',
    DOB: `${1960 + (number % 45)}-0${1 + (number % 9)}-1${number % 9}`,
  }
  return form.questions.map((question) => {
    const options = objects(question, 'options')
    const type = text(question, 'type') ?? 'CUSTOM'
    const chosen = options.length > 0 ? pick(options, chance) : undefined
    const value = chosen
      ? (text(chosen, 'key') ?? text(chosen, 'value') ?? '')
      : (known[type] ?? pick(remarks, chance))
    return { name: fieldName(question), values: [value] }
  })
}
