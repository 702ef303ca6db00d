import type { Industry, StudioBrief } from '../brief.ts'
import { pick, randomFrom, seedFrom } from '../random.ts'
import { bottleOfDrink, bowl, burger, cup, loaf } from './food.ts'
import { bouquet, house, storefront } from './home.ts'
import { careKit, serum, tooth } from './care.ts'
import { car, kettlebell, toolbox } from './motion.ts'
import { books } from './learning.ts'
import { laptop, phone } from './devices.ts'
import { dress, handbag, shoppingBag } from './shopping.ts'
import { subjectWords } from './words.ts'
import type { Subject } from './subject.ts'

const drawings: readonly Subject[] = [
  cup,
  loaf,
  burger,
  bowl,
  bottleOfDrink,
  house,
  storefront,
  bouquet,
  serum,
  tooth,
  careKit,
  kettlebell,
  car,
  toolbox,
  books,
  phone,
  laptop,
  shoppingBag,
  handbag,
  dress,
]
const byId = new Map(drawings.map((drawing) => [drawing.id, drawing]))

const ofIndustry: Readonly<Record<Industry, readonly [Subject, ...Subject[]]>> = {
  food: [bowl, cup],
  real_estate: [house],
  fitness: [kettlebell],
  beauty: [serum],
  automotive: [car],
  education: [books],
  healthcare: [careKit],
  ecommerce: [shoppingBag],
  technology: [phone, laptop],
  fashion: [handbag, dress],
  general: [storefront],
}

/** The drawing that shows what the brief sells: by its own words first, by its industry otherwise. */
export function subjectFor(brief: StudioBrief, industry: Industry, seed: number): string {
  const text = ` ${[brief.product, brief.business, brief.offer ?? ''].join(' ').toLowerCase()} `
  for (const [id, within, words] of subjectWords) if (within.includes(industry) && words.test(text)) return id
  return pick(randomFrom(seedFrom(seed, 'subject')), ofIndustry[industry]).id
}

export function subjectOf(id: string): Subject {
  const drawing = byId.get(id)
  if (!drawing) throw new Error(`no drawing is called ${id}`)
  return drawing
}
